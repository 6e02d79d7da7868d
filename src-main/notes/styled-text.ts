import { safeHref } from '#shared/inline-marks.ts'

/** A stretch of formatted text. What is not set is not so. */
export interface StyledRun {
  text: string
  italic?: boolean
  bold?: boolean
  smallCaps?: boolean
  underline?: boolean
  raised?: boolean
  lowered?: boolean
  /** An https or http address it leads to. */
  href?: string
}

/** Text with formatting but without markup, in order. */
export type StyledText = StyledRun[]

/** The words alone. */
export function plainText(text: StyledText): string {
  return text.map((run) => run.text).join('')
}

/** The same text with its web addresses as links. */
export function linkAddresses(text: StyledText): StyledText {
  return text.flatMap((run) =>
    run.text
      .split(/(https?:\/\/[^\s<>"“”«»]*[^\s<>"“”«».,;:)\]])/)
      .filter((part) => part !== '')
      .map((part) => {
        const href = /^https?:\/\//.test(part) ? safeHref(part) : null
        return href ? { ...run, text: part, href } : { ...run, text: part }
      })
  )
}
