import { oneLine } from './one-line.ts'

/**
 * Text as pandoc's Markdown, so that pandoc gives the same text back: nothing in it is read as markup, as a citation, or made
 * typographic. Runs of white space become one space. Use `escapeLineStarts` on the finished lines.
 * @see https://pandoc.org/MANUAL.html#pandocs-markdown
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>$^~@|"']/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/-(?=-)|\.(?=\.)/g, '\\$&')
}

/** Takes from the start of each line what would make it a heading, a list, a quotation, a rule or another block. */
export function escapeLineStarts(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) =>
      line
        .replace(/^ +/, '')
        .replace(/^[-+=:%>#]/, '\\$&')
        .replace(/^(\(?(?:\d+|\p{L}|[ivxlcdm]+|#))([.)])(?=\s|$)/iu, '$1\\$2')
    )
    .join('\n')
}

/** Text as a code span. Line breaks become spaces. */
export function codeSpan(text: string): string {
  const code = oneLine(text).trim()
  const fence = '`'.repeat(longestRun(code) + 1)
  const space = code.startsWith('`') || code.endsWith('`') ? ' ' : ''
  return code && fence + space + code + space + fence
}

/** Text as a fenced code block. */
export function codeBlock(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}\n${text}\n${fence}`
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
}
