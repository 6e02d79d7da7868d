/** What a paragraph of RTF is by its style. */
export type RtfRole = 'title' | 'subtitle' | 'caption' | 'quote' | 'code' | 'paragraph'

interface Style {
  name: string
  outline: number | null
  basedOn: number | null
}

const inherited: [RtfRole, RegExp][] = [
  ['caption', /^(?:caption|illustration|figure)$/],
  ['quote', /^(?:quote|intense quote|block text|quotations?|block quotation|blockquote)$/],
  ['code', /^(?:html preformatted|preformatted text|source code)$/]
]
const codeText = /^(?:html (?:code|keyboard|sample|typewriter)|source (?:text|code)|verbatim)(?: char)?$/

/** The styles of an RTF file. Word and LibreOffice write the names of their own in English, whatever language they speak. */
export class RtfStyles {
  readonly #styles = new Map<number, Style>()
  readonly #code = new Set<number>()

  /** Takes a word of the style with this number. */
  take(style: number, name: string, value: number | null): void {
    if (name === 'outlinelevel') this.#style(style).outline = value ?? 0
    else if (name === 'sbasedon') this.#style(style).basedOn = value
  }

  /** Takes the name of a paragraph’s style; what follows a comma is another name of it. */
  name(style: number, text: string): void {
    const name = nameIn(text)
    if (name) this.#style(style).name = name
  }

  /** Takes the name of a style for characters. */
  nameOfCharacters(style: number, text: string): void {
    if (codeText.test(nameIn(text))) this.#code.add(style)
  }

  isCode(characterStyle: number): boolean {
    return this.#code.has(characterStyle)
  }

  /** Title and subtitle by its own name, the rest also by those that it is based on. */
  roleOf(style: number): RtfRole {
    const names = this.#chain(style).map(({ name }) => name)
    if (names[0] === 'title' || names[0] === 'subtitle') return names[0]
    for (const name of names) for (const [role, known] of inherited) if (known.test(name)) return role
    return 'paragraph'
  }

  /** From 1; null for a style that is no heading’s. */
  headingOf(style: number): number | null {
    for (const { name, outline } of this.#chain(style)) {
      const named = /^heading ([1-9])$/.exec(name)
      if (named) return Number(named[1])
      if (outline !== null) return outline < 9 ? outline + 1 : null
    }
    return null
  }

  #chain(style: number): Style[] {
    const chain: Style[] = []
    let next: number | null = style
    while (next !== null && chain.length < 16) {
      const found: Style | undefined = this.#styles.get(next)
      if (!found || chain.includes(found)) break
      chain.push(found)
      next = found.basedOn
    }
    return chain
  }

  #style(style: number): Style {
    const known = this.#styles.get(style) ?? { name: '', outline: null, basedOn: null }
    this.#styles.set(style, known)
    return known
  }
}

function nameIn(text: string): string {
  return text
    .replace(/[;,].*$/s, '')
    .trim()
    .toLowerCase()
}
