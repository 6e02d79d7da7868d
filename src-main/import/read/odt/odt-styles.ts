import type { Document, Element } from 'domhandler'
import { elementsNamed } from '../xml.ts'

const quotes = /^(?:Quotations|Quote|Block_20_Quotation|Intense_20_Quote)$/
const captions = /^(?:Caption|Illustration|Table|Figure|Drawing|Text)$/
const code = /^(?:Preformatted_20_Text|Source_20_Code)$/

/** What a paragraph of an OpenDocument text is by its style. */
export type ParagraphRole = 'title' | 'subtitle' | 'quote' | 'caption' | 'code' | 'paragraph'

/** The styles of an OpenDocument text, from its content and its common styles. */
export class OdtStyles {
  readonly #styles: ReadonlyMap<string, Element>
  readonly #lists: ReadonlyMap<string, Element>

  constructor(parts: readonly Document[]) {
    const styles = parts.flatMap((part) => elementsNamed('style:style', part))
    const lists = parts.flatMap((part) => elementsNamed('text:list-style', part))
    this.#styles = new Map(
      styles.map((style) => [keyOf(style.attribs['style:family'], style.attribs['style:name']), style])
    )
    this.#lists = new Map(lists.map((style) => [style.attribs['style:name'] ?? '', style]))
  }

  /** Found by the names of its style and of those that it is based on. */
  roleOf(styleName: string | undefined): ParagraphRole {
    for (const { attribs } of this.#chain('paragraph', styleName)) {
      const name = attribs['style:name'] ?? ''
      if (name === 'Title') return 'title'
      if (name === 'Subtitle') return 'subtitle'
      if (quotes.test(name)) return 'quote'
      if (captions.test(name)) return 'caption'
      if (code.test(name)) return 'code'
    }
    return 'paragraph'
  }

  /** Whether a span of text is slanted, bold or code by its own style. */
  marksOf(styleName: string | undefined): ('em' | 'strong' | 'code')[] {
    const chain = this.#chain('text', styleName)
    const first = (property: string): string | undefined =>
      chain.flatMap((style) => elementsNamed('style:text-properties', style)).find(({ attribs }) => property in attribs)
        ?.attribs[property]
    const isItalic =
      first('fo:font-style') === 'italic' || chain.some(({ attribs }) => attribs['style:name'] === 'Emphasis')
    const isBold = /^(?:bold|[6-9]00)$/.test(first('fo:font-weight') ?? '')
    const isCode = chain.some(({ attribs }) => attribs['style:name'] === 'Source_20_Text')
    const marks = { em: isItalic, strong: isBold, code: isCode }
    return (['em', 'strong', 'code'] as const).filter((mark) => marks[mark])
  }

  /** What a list counts from at a level, from 1; null when it does not count there. */
  startOf(listStyle: string, level: number): string | null {
    const style = this.#lists.get(listStyle)
    const levels = style ? elementsNamed('text:list-level-style-number', style) : []
    const found = levels.find(({ attribs }) => attribs['text:level'] === String(level) && attribs['style:num-format'])
    return found ? (found.attribs['text:start-value'] ?? '1') : null
  }

  #chain(family: string, name: string | undefined): Element[] {
    const chain: Element[] = []
    let next = name
    while (next && chain.length < 16) {
      const style = this.#styles.get(keyOf(family, next))
      if (!style) return [...chain, named(next)]
      chain.push(style)
      next = style.attribs['style:parent-style-name']
    }
    return chain
  }
}

function keyOf(family: string | undefined, name: string | undefined): string {
  return `${family} ${name}`
}

/** A style that is used and described nowhere still has a name that says what it is for. */
function named(name: string): Element {
  return { attribs: { 'style:name': name }, children: [] } as unknown as Element
}
