import type { PdfBlock } from './block.ts'

/** Ties the marks in the text to the notes of their page. */
export interface NoteLabels {
  reference(mark: string, page: number): string | null
  labelOf(note: PdfBlock): string
}

/** Labels every note by its mark; where marks begin anew on every page, with the page, so that each is there once. */
export function labelNotes(blocks: readonly PdfBlock[], pageLabels: readonly string[]): NoteLabels {
  const notes = blocks.filter(({ kind, reason }) => kind === 'footnote' && !reason)
  const labels = new Map<PdfBlock, string>()
  const byMark = new Map<string, PdfBlock[]>()
  for (const note of notes) byMark.set(note.label ?? '', [...(byMark.get(note.label ?? '') ?? []), note])
  const taken = new Set<string>()
  for (const note of notes) {
    const mark = note.label ?? ''
    const isOnce = byMark.get(mark)!.length === 1
    let label = isOnce ? mark : `${mark}, p. ${pageLabels[note.lines[0]!.page]}`
    while (taken.has(label)) label += '′'
    taken.add(label)
    labels.set(note, label)
  }
  const find = (mark: string, page: number): PdfBlock | undefined => {
    const same = byMark.get(mark) ?? []
    return same.find(({ lines }) => lines[0]!.page === page) ?? (same.length === 1 ? same[0] : undefined)
  }
  return {
    reference: (mark, page) => labels.get(find(mark, page) ?? notes[-1]!) ?? null,
    labelOf: (note) => labels.get(note) ?? note.label ?? ''
  }
}
