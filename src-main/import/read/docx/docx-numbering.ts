import type { Document, Element } from 'domhandler'
import { elementsNamed, parseXml } from '../xml.ts'

/** A level of a list that counts. */
interface Level {
  start: number
  isCounted: boolean
}

/** A list as paragraphs name it: what it counts with others, its levels, and where it begins anew. */
interface Numbered {
  abstract: string
  levels: ReadonlyMap<number, Level>
  overrides: ReadonlyMap<number, number>
}

/** Counts the items of the lists of a Word document, in the order of their paragraphs. */
export class DocxNumbering {
  readonly #lists = new Map<string, Numbered>()
  readonly #byStyle = new Map<string, { abstract: Numbered; level: number }>()
  readonly #counts = new Map<string, number[]>()
  readonly #begun = new Set<string>()

  constructor(numberingXml: Uint8Array, stylesXml: Uint8Array | undefined) {
    const numbering = parseXml(numberingXml)
    const abstracts = new Map(
      elementsNamed('w:abstractNum', numbering).map((each) => [each.attribs['w:abstractNumId'], each])
    )
    const nums = new Map(elementsNamed('w:num', numbering).map((each) => [each.attribs['w:numId'], each]))
    const styles = stylesXml ? parseXml(stylesXml) : null
    for (const [id, num] of nums) {
      const abstract = abstracts.get(valueOf('w:abstractNumId', num))
      const linked = abstract && styles && nums.get(linkedList(abstract, styles) ?? '')
      const described = linked ? abstracts.get(valueOf('w:abstractNumId', linked)) : abstract
      if (id && described) this.#lists.set(id, this.#read(num, described))
    }
  }

  /** The list and the number of the item that a paragraph with these settings is; null when it is none that counts. */
  next({ list, level, style }: { list?: string; level?: string; style?: string }): {
    list: string
    number: number
  } | null {
    // In the order in which mammoth looks for a paragraph's list.
    const byStyle = list !== undefined && level !== undefined ? undefined : this.#byStyle.get(style ?? '')
    const found = byStyle?.abstract ?? this.#lists.get(list ?? '')
    const at = byStyle?.level ?? Number(level ?? 0)
    const described = found?.levels.get(at)
    if (!found || !described) return null
    const counts = this.#counts.get(found.abstract) ?? []
    this.#counts.set(found.abstract, counts)
    const anew = found.overrides.get(at)
    const key = `${list} ${at}`
    if (anew !== undefined && !this.#begun.has(key)) counts[at] = anew - 1
    this.#begun.add(key)
    const number = (counts[at] ?? described.start - 1) + 1
    counts[at] = number
    counts.length = at + 1
    return described.isCounted ? { list: list ?? found.abstract, number } : null
  }

  #read(num: Element, abstract: Element): Numbered {
    const levels = new Map<number, Level>()
    const own = { abstract: abstract.attribs['w:abstractNumId'] ?? '', levels, overrides: new Map<number, number>() }
    for (const level of elementsNamed('w:lvl', abstract)) {
      const at = Number(level.attribs['w:ilvl'] ?? 0)
      const start = Number(valueOf('w:start', level) ?? 1)
      levels.set(at, { start, isCounted: valueOf('w:numFmt', level) !== 'bullet' })
      const style = valueOf('w:pStyle', level)
      if (style !== undefined) this.#byStyle.set(style, { abstract: own, level: at })
    }
    for (const override of elementsNamed('w:lvlOverride', num)) {
      const start = valueOf('w:startOverride', override)
      if (start !== undefined) own.overrides.set(Number(override.attribs['w:ilvl'] ?? 0), Number(start))
    }
    return own
  }
}

/** The list that a style for lists describes, where a list leaves it to one. */
function linkedList(abstract: Element, styles: Document): string | undefined {
  const link = valueOf('w:numStyleLink', abstract)
  const style = link && elementsNamed('w:style', styles).find(({ attribs }) => attribs['w:styleId'] === link)
  return style ? valueOf('w:numId', style) : undefined
}

function valueOf(name: string, within: Element): string | undefined {
  return elementsNamed(name, within)[0]?.attribs['w:val']
}
