import { say, sayError } from '#renderer/parts/toast.ts'

/** Puts words on the clipboard, and says so. */
export function copyWords(words: string): void {
  void navigator.clipboard.writeText(words).then(() => say('Copied'), sayError)
}
