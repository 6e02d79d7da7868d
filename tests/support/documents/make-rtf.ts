/** A short document, as office programs write it. */
export interface SimpleDocument {
  heading: string
  paragraphs: readonly string[]
  /** Who the file says made it. */
  creator?: string
  /** When the file says it was made, as its format writes dates. */
  created?: string
}

/** A document in Rich Text Format with a heading and paragraphs. */
export function makeRtf({ heading, paragraphs, creator = '', created = '' }: SimpleDocument): Uint8Array {
  const properties = `{\\info{\\author ${escape(creator)}}${created && `{\\creatim${created}}`}}`
  const styles = '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}}'
  const text = paragraphs.map((paragraph) => `\\pard\\s0 ${escape(paragraph)}\\par\n`).join('')
  const source = `{\\rtf1\\ansi\\uc1${styles}${properties}\n\\pard\\s1\\outlinelevel0 ${escape(heading)}\\par\n${text}}`
  return new TextEncoder().encode(source)
}

function escape(text: string): string {
  return text
    .replace(/[\\{}]/g, (sign) => `\\${sign}`)
    .replace(/[^\x20-\x7e]/g, (sign) => `\\u${(sign.charCodeAt(0) << 16) >> 16}?`)
}
