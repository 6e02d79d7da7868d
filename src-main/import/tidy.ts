/** Text in NFC without characters that show nothing: controls, soft hyphens, zero-width spaces, byte order marks. */
export function tidyCharacters(text: string): string {
  return text.normalize('NFC').replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/g, '')
}

/** A line with its runs of spaces and tabs made one, and none at its ends. No-break spaces within stay. */
export function tidySpaces(line: string): string {
  return line.replace(/[ \t]+/g, ' ').trim()
}

/** A text by which two lines are held to be the same: letters and digits alone, in lower case. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
