import { Element, Text, type AnyNode } from 'domhandler'
import { charsetEncoding, codePageEncoding } from './rtf-charsets.ts'
import { markedText, RtfFlow, type ParagraphFormat } from './rtf-flow.ts'
import { RtfLists } from './rtf-lists.ts'
import { changeState, firstState, type Destination, type RtfState } from './rtf-state.ts'
import { RtfStyles } from './rtf-styles.ts'
import { readRtfTokens, type RtfToken } from './rtf-tokens.ts'
import { characters, known, skipped } from './rtf-words.ts'

/** The text of an RTF file as the markup that `listPieces` reads, what it says of itself, and its pictures by number. */
export interface RtfMarkup {
  root: Element
  title: string
  author: string
  pictures: Uint8Array[]
}

/** Reads an RTF file. Whatever it does not know is passed over, as the format asks for. */
export function readRtfMarkup(bytes: Uint8Array): RtfMarkup {
  return new RtfInterpreter().read(bytes)
}

const destinations: Record<string, Destination> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  info: 'info',
  title: 'title',
  author: 'author',
  pict: 'picture',
  fldinst: 'instruction',
  listtext: 'list-sign',
  pntext: 'list-sign',
  annotation: 'comment',
  listtable: 'lists',
  listoverridetable: 'lists'
}

const styleWords = new Set(['outlinelevel', 'sbasedon'])

const mostHex = 40 * 1024 * 1024

class RtfInterpreter {
  #state: RtfState = { ...firstState }
  #stack: { state: RtfState; flow: RtfFlow; isFootnote: boolean }[] = []
  #flow = new RtfFlow()
  #notes: Element[] = []
  #comments: Element[] = []
  #encoding = 'windows-1252'
  #fonts = new Map<number, string>()
  readonly #styles = new RtfStyles()
  readonly #lists = new RtfLists()
  #bytes: number[] = []
  #text = ''
  #toSkip = 0
  #isOptional = false
  #picture: Uint8Array[] = []
  #pictureSize = 0
  #isRaster = false
  #instruction = ''
  readonly #found = { title: '', author: '', pictures: [] as Uint8Array[] }

  read(bytes: Uint8Array): RtfMarkup {
    for (const token of readRtfTokens(bytes)) this.#take(token)
    while (this.#stack.length) this.#close()
    const blocks = this.#flow.end(this.#format())
    const root = new Element('body', {}, [...blocks, ...this.#notes, ...this.#comments])
    return { root, ...this.#found }
  }

  #take(token: RtfToken): void {
    switch (token.type) {
      case 'open':
        this.#flush()
        this.#stack.push({ state: { ...this.#state }, flow: this.#flow, isFootnote: false })
        break
      case 'close':
        this.#close()
        break
      case 'bytes':
        this.#takeBytes(token.bytes)
        break
      case 'binary':
        if (this.#state.destination === 'picture') this.#addToPicture(token.bytes)
        break
      case 'symbol':
        this.#takeSymbol(token.name)
        break
      case 'word':
        this.#takeWord(token.name, token.value)
    }
  }

  #takeBytes(bytes: Uint8Array): void {
    const skip = Math.min(this.#toSkip, bytes.length)
    this.#toSkip -= skip
    if (this.#state.destination === 'picture') this.#addToPicture(bytes)
    else if (this.#state.destination !== null) for (const byte of bytes.subarray(skip)) this.#bytes.push(byte)
  }

  #takeSymbol(name: string): void {
    if (name === '*') this.#isOptional = true
    else if (this.#toSkip) this.#toSkip--
    else if (name === '\n' || name === '\r') this.#takeWord('par', null)
    else if (characters[name] !== undefined) this.#addText(characters[name])
  }

  #takeWord(name: string, value: number | null): void {
    const isOptional = this.#isOptional
    this.#isOptional = false
    if (name === 'u') {
      this.#addText(String.fromCharCode((value ?? 63) & 0xffff))
      this.#toSkip = this.#state.fallback
      return
    }
    this.#toSkip = 0
    if (name === 'footnote') return this.#openNote()
    const destination = destinations[name]
    if (destination !== undefined || skipped.has(name) || (isOptional && !known.has(name))) {
      this.#flush()
      this.#state.destination = this.#state.destination === null ? null : (destination ?? null)
      if (destination === 'picture') this.#startPicture()
      return
    }
    if (this.#state.destination === null) return
    if (characters[name] !== undefined) return this.#addText(characters[name])
    if (this.#takeTable(name, value)) return
    this.#flush()
    if (!changeState(this.#state, name, value)) this.#takeText(name)
  }

  /** Words of the tables before the text, and of the document as a whole. */
  #takeTable(name: string, value: number | null): boolean {
    const { destination, font, style } = this.#state
    if (name === 'ansicpg') this.#encoding = codePageEncoding(value ?? 1252)
    else if (name === 'mac') this.#encoding = 'macintosh'
    else if (destination === 'fonts' && name === 'fcharset') {
      const encoding = charsetEncoding(value ?? 0)
      if (encoding) this.#fonts.set(font, encoding)
    } else if (destination === 'styles' && styleWords.has(name)) this.#styles.take(style, name, value)
    else if (destination === 'lists') this.#lists.take(name, value)
    else if (destination === 'picture') this.#isRaster ||= name === 'pngblip' || name === 'jpegblip'
    else return false
    return true
  }

  #takeText(name: string): void {
    if (name === 'field') this.#instruction = ''
    else if (name === 'fldrslt') this.#state.href = /HYPERLINK\s+"?([^"\s]+)/.exec(this.#instruction)?.[1] ?? null
    else if (this.#state.destination !== 'text') return
    else if (name === 'par' || name === 'sect' || name === 'page') this.#flow.endParagraph(this.#format())
    else if (name === 'line') this.#flow.add(new Element('br', {}))
    else if (name === 'cell') this.#flow.endCell()
    else if (name === 'nestcell') this.#flow.add(new Element('br', {}))
    else if (name === 'row') this.#flow.endRow()
  }

  #openNote(): void {
    this.#flush()
    const group = this.#stack.at(-1)
    if (!group || this.#state.destination !== 'text') return
    const label = String(this.#notes.length + 1)
    const note = new Element('note', { label })
    this.#notes.push(note)
    if (!this.#state.hidden) this.#flow.add(new Element('note-reference', { label }))
    group.isFootnote = true
    this.#flow = new RtfFlow()
    Object.assign(this.#state, { style: 0, outline: null, list: 0, level: 0, inTable: false, href: null })
  }

  #close(): void {
    this.#flush()
    const group = this.#stack.pop()
    if (!group) return
    if (group.isFootnote) {
      const note = this.#notes.findLast(({ children }) => !children.length)
      if (note) note.children = this.#flow.end(this.#format()) as Element['children']
    }
    if (this.#state.destination === 'picture' && group.state.destination !== 'picture') this.#endPicture()
    this.#flow = group.flow
    this.#state = group.state
    this.#toSkip = 0
  }

  #addText(text: string): void {
    this.#decodeBytes()
    this.#text += text
  }

  #decodeBytes(): void {
    if (!this.#bytes.length) return
    const encoding = this.#fonts.get(this.#state.font) ?? this.#encoding
    this.#text += new TextDecoder(encoding).decode(Uint8Array.from(this.#bytes))
    this.#bytes = []
  }

  /** Gives the text so far to where it belongs, before a setting changes. */
  #flush(): void {
    this.#decodeBytes()
    const text = this.#text
    this.#text = ''
    if (!text) return
    const { destination, hidden } = this.#state
    if (destination === 'text' && !hidden) this.#addRun(text)
    else if (destination === 'title' || destination === 'author') this.#found[destination] += text
    else if (destination === 'list-sign') this.#flow.listSign(text)
    else if (destination === 'comment') this.#comment(text)
    else if (destination === 'instruction') this.#instruction += text
    else if (destination === 'styles') this.#nameStyle(text)
  }

  #addRun(text: string): void {
    const { bold, italic, href, characterStyle } = this.#state
    this.#flow.add(markedText(text, { bold, italic, href, code: this.#styles.isCode(characterStyle) }))
  }

  #nameStyle(text: string): void {
    const { style, characterStyle } = this.#state
    if (characterStyle) this.#styles.nameOfCharacters(characterStyle, text)
    else this.#styles.name(style, text)
  }

  #comment(text: string): void {
    const last = this.#comments.at(-1)
    const isSame = last && this.#stack.some(({ state }) => state.destination === 'comment')
    if (isSame) last.children.push(new Text(text))
    else this.#comments.push(new Element('p', { 'data-aside': 'comment' }, [new Text(text)]))
  }

  #format(): ParagraphFormat {
    const { style, outline, list, level, inTable } = this.#state
    const own = outline === null ? null : outline < 9 ? outline + 1 : null
    return {
      role: this.#styles.roleOf(style),
      heading: own ?? this.#styles.headingOf(style),
      list,
      level,
      marker: this.#lists.level(list, level),
      inTable
    }
  }

  #startPicture(): void {
    this.#picture = []
    this.#pictureSize = 0
    this.#isRaster = false
  }

  #addToPicture(bytes: Uint8Array): void {
    this.#pictureSize += bytes.length
    if (this.#isRaster && this.#pictureSize <= mostHex) this.#picture.push(bytes)
  }

  /** Bytes of a picture are written in hexadecimal, or as they are after `\bin`. */
  #endPicture(): void {
    const whole = Buffer.concat(this.#picture)
    this.#picture = []
    if (!this.#isRaster || !whole.length || this.#pictureSize > mostHex) return
    const isHex = /^[\s0-9a-f]*$/i.test(whole.subarray(0, 64).toString('latin1'))
    const bytes = isHex ? Buffer.from(whole.toString('latin1').replace(/[^0-9a-f]/gi, ''), 'hex') : whole
    this.#flow.add(new Element('picture', { src: String(this.#found.pictures.push(bytes) - 1), alt: '' }) as AnyNode)
  }
}
