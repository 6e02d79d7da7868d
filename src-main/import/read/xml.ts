import { DomHandler, isTag, type Document, type Element, type ParentNode } from 'domhandler'
import { textContent } from 'domutils'
import { Parser } from 'htmlparser2'
import { LibraryError } from '#shared/library-error.ts'
import { longestText, tooLong } from '../too-long.ts'

const deepest = 256
/** More elements than any book has; a tree of them fits in memory with what is made of it. */
const mostElements = 500_000

/** Counts how deep and how large it is, and stops where no document goes. */
class BoundedHandler extends DomHandler {
  #elements = 0
  #length = 0

  override ontext(data: string): void {
    if ((this.#length += data.length) > longestText) throw tooLong()
    super.ontext(data)
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, attributes)
    if (this.tagStack.length > deepest + 1) throw tooDeep()
    if (++this.#elements > mostElements) throw tooLong()
  }
}

/**
 * A part of an office document or a book as a tree, its names with their prefixes. There are no entities but XML's own five, so
 * nothing expands and nothing is fetched. Throws a `LibraryError` for a document type declaration: any at all when
 * `strict`, else one that declares something.
 */
export function parseXml(bytes: Uint8Array, strict = true): Document {
  const text = decodeXml(bytes)
  refuseDeclarations(text, strict)
  const handler = new BoundedHandler(null, { xmlMode: true })
  new Parser(handler, { xmlMode: true, decodeEntities: true }).end(text)
  return handler.root
}

function refuseDeclarations(text: string, strict: boolean): void {
  const declaration = strict ? /<!(?:DOCTYPE|ENTITY)/i : /<!ENTITY|<!DOCTYPE[^>]*\[/i
  if (declaration.test(text))
    throw new LibraryError('cannot-read', 'This file declares entities of its own, which Loccit does not read.')
}

function tooDeep(): LibraryError {
  return new LibraryError('cannot-read', 'The elements of this file are nested too deeply to be a document.')
}

/** XML is UTF-8 unless its first bytes or its declaration say otherwise. */
function decodeXml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const isWide = /^(?:\xff\xfe|<\0)/.test(head) ? 'utf-16le' : /^(?:\xfe\xff|\0<)/.test(head) ? 'utf-16be' : null
  const declared = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)/.exec(head)?.[1]
  try {
    return new TextDecoder(isWide ?? declared ?? 'utf-8').decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/** A chapter of a book as a tree: XHTML with HTML's own entities, its elements named in lower case. Otherwise as `parseXml`. */
export function parseXhtml(bytes: Uint8Array): Document {
  const text = decodeXml(bytes)
  refuseDeclarations(text, false)
  const handler = new BoundedHandler(null)
  new Parser(handler, { decodeEntities: true, recognizeSelfClosing: true }).end(text)
  return handler.root
}

/** XML again without the elements named (and all in them), and how many elements it kept. Refuses what `parseXml` refuses. */
export function slimXml(bytes: Uint8Array, dropped: ReadonlySet<string>): { xml: string; elements: number } {
  const text = decodeXml(bytes)
  refuseDeclarations(text, true)
  const pieces: string[] = []
  let depth = 0
  let skipping = 0
  let elements = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > deepest) throw tooDeep()
        if (skipping || dropped.has(name)) return void skipping++
        elements++
        const kept = Object.entries(attributes).filter(([key]) => !key.startsWith('w:rsid'))
        pieces.push(`<${name}${kept.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}>`)
      },
      ontext: (content) => {
        if (!skipping) pieces.push(escaped(content))
      },
      onclosetag: (name) => {
        depth--
        if (skipping) skipping--
        else pieces.push(`</${name}>`)
      }
    },
    { xmlMode: true, decodeEntities: true }
  )
  parser.end(text)
  return { xml: pieces.join(''), elements }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Every element below a node with this name, prefix included, in document order. */
export function elementsNamed(name: string, within: ParentNode): Element[] {
  return within.children.flatMap((child) =>
    isTag(child) ? [...(child.name === name ? [child] : []), ...elementsNamed(name, child)] : []
  )
}

/** The text below the first element of this name, without spaces at its ends, or undefined when it says nothing. */
export function textNamed(name: string, within: ParentNode): string | undefined {
  const [element] = elementsNamed(name, within)
  return (element && textContent(element).replace(/\s+/g, ' ').trim()) || undefined
}
