import type { CitationStyle, ExportFormat, Id } from '#shared/model.ts'

/** How a note is exported: remembered for each note on this machine. */
export interface ExportChoice {
  format: ExportFormat
  /** Id of a citation style, null for the one that is usual for the format. */
  style: string | null
}

const place = (note: Id): string => `loccit.export.${note}`

/** What was chosen last for a note, else a PDF in the usual style. */
export function readChoice(storage: Pick<Storage, 'getItem'>, note: Id): ExportChoice {
  try {
    const { format, style } = JSON.parse(storage.getItem(place(note)) ?? '{}') as Partial<ExportChoice>
    return { format: format === 'markdown' ? 'markdown' : 'pdf', style: typeof style === 'string' ? style : null }
  } catch {
    return { format: 'pdf', style: null }
  }
}

/** Remembers what was chosen. Where nothing can be kept, nothing is. */
export function keepChoice(storage: Pick<Storage, 'setItem'>, note: Id, choice: ExportChoice): void {
  try {
    storage.setItem(place(note), JSON.stringify(choice))
  } catch {
    // A full or closed storage only means choosing again.
  }
}

/** The style that a list begins with: the one chosen while it is there, else the library's first. */
export function defaultStyle(styles: readonly CitationStyle[], chosen: string | null): string | null {
  return (styles.find(({ id }) => id === chosen) ?? styles[0])?.id ?? null
}
