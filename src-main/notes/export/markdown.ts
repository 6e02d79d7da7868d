import type { Node } from 'prosemirror-model'
import type { ExportedFile } from '#shared/model.ts'
import type { ExportOptions, NoteSource } from '../export.ts'
import { localeTerms } from '../locale-terms.ts'
import { requireNotCancelled } from './cancelled.ts'
import { codeBlock, escapeLineStarts, escapeMarkdown } from './escape-markdown.ts'
import { fileName } from './file-name.ts'
import { bibliographyHeading, normaliseLevels } from './headings.ts'
import { markdownCitation } from './markdown-citation.ts'
import { inlineMarkdown, type InlineWriter } from './markdown-inline.ts'
import { readNote, type ReadNote } from './read-note.ts'
import { referencesJson } from './references.ts'

/** The note as Markdown for pandoc with citations that `pandoc --citeproc` resolves, and its `references.json` in CSL-JSON. */
export async function exportMarkdown(source: NoteSource, options: ExportOptions): Promise<ExportedFile[]> {
  requireNotCancelled(options.signal)
  const note = readNote(source)
  const markdown = `${frontMatter(source, note)}\n${await bodyMarkdown(source, note)}\n`
  const files: [name: string, mediaType: string, text: string][] = [
    [`${fileName(source.title)}.md`, 'text/markdown', markdown]
  ]
  if (note.cited.length) {
    files.push(['references.json', 'application/vnd.citationstyles.csl+json', referencesJson(note.cited)])
  }
  return files.map(([name, mediaType, text]) => ({ name, mediaType, bytes: new TextEncoder().encode(text) }))
}

function frontMatter(source: NoteSource, note: ReadNote): string {
  // Pandoc reads these values as Markdown, and a JSON string is a YAML string.
  const value = (text: string): string => JSON.stringify(escapeLineStarts(escapeMarkdown(text).trim()))
  const lines = [`title: ${value(source.title)}`, `lang: ${source.language || 'en-US'}`]
  if (note.cited.length) {
    lines.push('bibliography: references.json', 'link-citations: true')
    lines.push(`reference-section-title: ${value(bibliographyHeading(source.language))}`)
  }
  return ['---', ...lines, '---', ''].join('\n')
}

async function bodyMarkdown(source: NoteSource, note: ReadNote): Promise<string> {
  const terms = await localeTerms(source.language)
  const keys = new Map(note.cited.map(({ key, item }) => [item.id, key]))
  const citations = note.citations.values()
  const writer: InlineWriter = {
    citation: () => markdownCitation(citations.next().value?.items ?? [], keys, terms),
    quotation: (words) => terms.openQuote + words + terms.closeQuote
  }
  const levels = normaliseLevels(headings(note.doc)).values()
  return blocks(note.doc, { writer, nextLevel: () => levels.next().value ?? 1 })
}

interface Context {
  writer: InlineWriter
  nextLevel: () => number
}

function headings(doc: Node): number[] {
  const levels: number[] = []
  doc.descendants((node) => {
    if (node.type.name === 'heading') levels.push(Number(node.attrs.level))
  })
  return levels
}

function blocks(parent: Node, context: Context, separator = '\n\n'): string {
  const parts: string[] = []
  let before = ''
  parent.forEach((node) => {
    const text = block(node, context)
    if (!text) return
    const kind = node.type.name
    // Two lists or two quotations of the same kind in a row would be read as one.
    if (kind === before && ['bullet_list', 'ordered_list', 'blockquote', 'block_quotation'].includes(kind))
      parts.push('<!-- -->')
    parts.push(text)
    before = kind
  })
  return parts.join(separator)
}

function block(node: Node, context: Context): string {
  switch (node.type.name) {
    case 'heading':
      return headingMarkdown(node, context)
    case 'blockquote':
      return indent(blocks(node, context), '> ', '> ')
    case 'block_quotation':
      return indent(escapeLineStarts(inlineMarkdown(node, context.writer)), '> ', '> ')
    case 'bullet_list':
    case 'ordered_list':
      return listMarkdown(node, context)
    case 'code_block':
      return codeBlock(node.textContent)
    case 'horizontal_rule':
      return '* * *'
    default:
      return escapeLineStarts(inlineMarkdown(node, context.writer))
  }
}

function headingMarkdown(node: Node, context: Context): string {
  const level = context.nextLevel()
  const text = inlineMarkdown(node, context.writer).replace(/\\\n/g, ' ').replace(/#/g, '\\#')
  return text && `${'#'.repeat(level)} ${text}`
}

function listMarkdown(list: Node, context: Context): string {
  const ordered = list.type.name === 'ordered_list'
  const first = Number(list.attrs.order ?? 1)
  const tight = list.children.every((item) =>
    item.children.every((child, at) => (at === 0 ? child.type.name === 'paragraph' : child.type.name.endsWith('_list')))
  )
  const separator = tight ? '\n' : '\n\n'
  return list.children
    .map((item, at) => {
      const marker = ordered ? `${first + at}. ` : '- '
      return indent(blocks(item, context, separator), marker, ' '.repeat(marker.length))
    })
    .join(separator)
}

function indent(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, at) => (at === 0 ? first + line : rest + line).replace(/ +$/, ''))
    .join('\n')
}
