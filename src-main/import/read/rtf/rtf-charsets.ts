/** Encodings of the code pages that have no label of the form `windows-125x`. */
const codePages: Record<number, string> = {
  437: 'windows-1252',
  850: 'windows-1252',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  65001: 'utf-8'
}

/** Encodings of the character sets that a font table gives its fonts. 0, 1 and 2 leave it to the document. */
const charsets: Record<number, string> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250'
}

/** The encoding of a code page (`\ansicpgN`), Western when it is not known. */
export function codePageEncoding(page: number): string {
  return codePages[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')
}

/** The encoding of a font's character set (`\fcharsetN`), or undefined where the document's own holds. */
export function charsetEncoding(charset: number): string | undefined {
  return charsets[charset]
}
