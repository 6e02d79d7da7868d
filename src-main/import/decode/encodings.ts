/** An encoding to choose from: its WHATWG name and what people call it. */
export interface EncodingChoice {
  name: string
  label: string
}

/** The encodings that a person may choose, the usual ones first, then by script. */
export const encodingChoices: readonly EncodingChoice[] = [
  { name: 'utf-8', label: 'Unicode (UTF-8)' },
  { name: 'utf-16le', label: 'Unicode (UTF-16, little-endian)' },
  { name: 'utf-16be', label: 'Unicode (UTF-16, big-endian)' },
  { name: 'windows-1252', label: 'Western (Windows-1252, ISO 8859-1)' },
  { name: 'iso-8859-15', label: 'Western (ISO 8859-15)' },
  { name: 'macintosh', label: 'Western (Macintosh)' },
  { name: 'windows-1250', label: 'Central European (Windows-1250)' },
  { name: 'iso-8859-2', label: 'Central European (ISO 8859-2)' },
  { name: 'windows-1251', label: 'Cyrillic (Windows-1251)' },
  { name: 'koi8-r', label: 'Cyrillic (KOI8-R)' },
  { name: 'koi8-u', label: 'Cyrillic (KOI8-U, Ukrainian)' },
  { name: 'iso-8859-5', label: 'Cyrillic (ISO 8859-5)' },
  { name: 'ibm866', label: 'Cyrillic (DOS, code page 866)' },
  { name: 'x-mac-cyrillic', label: 'Cyrillic (Macintosh)' },
  { name: 'windows-1253', label: 'Greek (Windows-1253)' },
  { name: 'iso-8859-7', label: 'Greek (ISO 8859-7)' },
  { name: 'windows-1254', label: 'Turkish (Windows-1254, ISO 8859-9)' },
  { name: 'windows-1257', label: 'Baltic (Windows-1257)' },
  { name: 'iso-8859-13', label: 'Baltic (ISO 8859-13)' },
  { name: 'iso-8859-4', label: 'Northern European (ISO 8859-4)' },
  { name: 'iso-8859-10', label: 'Nordic (ISO 8859-10)' },
  { name: 'iso-8859-14', label: 'Celtic (ISO 8859-14)' },
  { name: 'iso-8859-16', label: 'Romanian (ISO 8859-16)' },
  { name: 'iso-8859-3', label: 'Maltese and Esperanto (ISO 8859-3)' },
  { name: 'windows-1255', label: 'Hebrew (Windows-1255)' },
  { name: 'iso-8859-8', label: 'Hebrew (ISO 8859-8)' },
  { name: 'windows-1256', label: 'Arabic (Windows-1256)' },
  { name: 'iso-8859-6', label: 'Arabic (ISO 8859-6)' },
  { name: 'windows-874', label: 'Thai (Windows-874, TIS-620)' },
  { name: 'windows-1258', label: 'Vietnamese (Windows-1258)' },
  { name: 'gb18030', label: 'Chinese, simplified (GB 18030)' },
  { name: 'gbk', label: 'Chinese, simplified (GBK)' },
  { name: 'big5', label: 'Chinese, traditional (Big5)' },
  { name: 'shift_jis', label: 'Japanese (Shift JIS)' },
  { name: 'euc-jp', label: 'Japanese (EUC-JP)' },
  { name: 'iso-2022-jp', label: 'Japanese (ISO 2022-JP)' },
  { name: 'euc-kr', label: 'Korean (EUC-KR)' }
]

/** The first lines of a text: those where its encoding makes a difference, or else simply the first ones. */
export function tellingLines(text: string, count = 12): string[] {
  const lines = text
    .split(/[\n\r]/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
  const telling = lines.filter((line) => /[^\x00-\x7f]/.test(line))
  return (telling.length ? telling : lines).slice(0, count)
}
