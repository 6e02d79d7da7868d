import type { Node } from 'prosemirror-model'
import type { StyledCitations } from '../citations.ts'
import type { NoteSource } from '../export.ts'
import type { LocaleTerms } from '../locale-terms.ts'
import { linkAddresses, type StyledText } from '../styled-text.ts'
import { bibliographyHeading, normaliseLevels, primaryLanguage } from './headings.ts'
import type { ReadNote } from './read-note.ts'
import { call, literal, sequence, styled, words, type TypstCode } from './typst-code.ts'
import { typstInline, type InlineSettings } from './typst-inline.ts'
import { languageAndRegion, pageTemplate } from './typst-template.ts'

/** Languages whose footnote marks stand after the punctuation. Most others put them before it. */
const marksAfterPunctuation = new Set(['en', 'de', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'tr'])

/** A note with its formatted citations as one Typst source. */
export function typstDocument(
  source: NoteSource,
  note: ReadNote,
  citations: StyledCitations,
  terms: LocaleTerms,
  date?: string
): string {
  const title = source.title.replace(/\s+/g, ' ').trim() || 'Untitled'
  const writer = new BlockWriter(source, note, citations, terms)
  const body = [`title(${literal(title)})`, ...writer.blocks(note.doc), ...bibliography(citations, source.language)]
  const settings = { title, language: source.language, ...(date && { date }) }
  return `${pageTemplate(settings)}\n#{\n${body.join('\n')}\n}\n`
}

function bibliography({ bibliography }: StyledCitations, language: string): TypstCode[] {
  if (!bibliography.length) return []
  const entries = bibliography.map((entry) => call('entry', styled(linkAddresses(entry))))
  return [`heading(level: 1, ${literal(bibliographyHeading(language))})`, ...entries]
}

class BlockWriter {
  readonly #source: NoteSource
  readonly #levels: Iterator<number>
  readonly #inline: InlineSettings

  constructor(source: NoteSource, note: ReadNote, { citations, noteStyle }: StyledCitations, terms: LocaleTerms) {
    this.#source = source
    this.#levels = normaliseLevels(headingLevels(note.doc)).values()
    const texts = citations.values()
    this.#inline = {
      noteStyle,
      afterPunctuation: marksAfterPunctuation.has(primaryLanguage(source.language)),
      citation: () => {
        const text = linkAddresses(texts.next().value?.text ?? [])
        return noteStyle ? call('footnote', sequence(['h(0.3em)', styled(capitalised(text))])) : styled(text)
      },
      quotation: (node, content) =>
        sequence([words(terms.openQuote), this.#inLanguage(node, content), words(terms.closeQuote)])
    }
  }

  /** The blocks of a node, one expression each; empty ones are left out. */
  blocks(parent: Node): TypstCode[] {
    return parent.children.map((node) => this.#block(node)).filter(Boolean)
  }

  #block(node: Node): TypstCode {
    switch (node.type.name) {
      case 'heading':
        return call('heading', typstInline(node, this.#inline), `level: ${this.#levels.next().value ?? 1}`)
      case 'blockquote':
        return call('quote', sequence(this.blocks(node)), 'block: true')
      case 'block_quotation':
        return call('quote', this.#inLanguage(node, call('par', typstInline(node, this.#inline))), 'block: true')
      case 'bullet_list':
      case 'ordered_list':
        return this.#list(node)
      case 'code_block':
        return node.textContent && `raw(block: true, ${literal(node.textContent.replace(/\r\n?/g, '\n'))})`
      case 'horizontal_rule':
        return 'rule()'
      default:
        return call('par', typstInline(node, this.#inline))
    }
  }

  #list(list: Node): TypstCode {
    const tight = `tight: ${list.children.every((item) => isShort(item))}`
    const items = list.children.map((item) => this.#item(item) || '[]')
    return list.type.name === 'ordered_list'
      ? `enum(${tight}, start: ${Math.max(0, Number(list.attrs.order) || 0)}, ${items.join(', ')})`
      : `list(${tight}, ${items.join(', ')})`
  }

  /** A list's item. Its only paragraph is not a paragraph to Typst, which sets it close to its neighbours. */
  #item(item: Node): TypstCode {
    if (!isShort(item)) return sequence(this.blocks(item))
    const [first, ...rest] = item.children
    return sequence([typstInline(first!, this.#inline), ...rest.map((node) => this.#block(node))])
  }

  /** Marks quoted words as being in the language of their article, for hyphenation and for screen readers. */
  #inLanguage(quotation: Node, content: TypstCode): TypstCode {
    const passage = this.#source.passages.get(String(quotation.attrs.passage))
    const language = passage && this.#source.articles.get(passage.article)?.item.language
    if (!language || primaryLanguage(language) === primaryLanguage(this.#source.language)) return content
    return call('text', content, `lang: ${literal(languageAndRegion(language)[0])}`, 'region: none')
  }
}

function isShort(item: Node): boolean {
  return item.children.every((child, at) =>
    at === 0 ? child.type.name === 'paragraph' : child.type.name.endsWith('_list')
  )
}

function headingLevels(doc: Node): number[] {
  const levels: number[] = []
  doc.descendants((node) => {
    if (node.type.name === 'heading') levels.push(Number(node.attrs.level))
  })
  return levels
}

/** A footnote begins with a capital letter. */
function capitalised([first, ...rest]: StyledText): StyledText {
  if (!first) return []
  return [{ ...first, text: first.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) }, ...rest]
}
