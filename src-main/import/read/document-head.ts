import type { ParentNode } from 'domhandler'
import { textContent } from 'domutils'
import type { Stated } from '../read.ts'
import type { Piece } from './pieces.ts'
import { elementsNamed } from './xml.ts'

/** The title and the deck that a document shows. */
export interface DocumentHead {
  title?: string | undefined
  deck?: string | undefined
}

/** The paragraphs that a document's own styles call its title and its subtitle. */
export function styledHead(root: ParentNode): DocumentHead {
  const paragraphs = elementsNamed('p', root)
  const styled = (style: string): string | undefined => {
    const found = paragraphs.find(({ attribs }) => attribs.class === style)
    return (found && textContent(found).normalize('NFC').replace(/\s+/g, ' ').trim()) || undefined
  }
  return { title: styled('title'), deck: styled('subtitle') }
}

/** What a document states once its shown head is known: a styled title, else the heading that it begins with, beats its properties. */
export function withHead(stated: Stated, { title, deck }: DocumentHead, pieces: readonly Piece[]): Stated {
  const first = pieces.find(({ text }) => text)
  const shown = title ?? (first?.kind === 'heading' ? first.text : undefined)
  return {
    ...stated,
    ...(shown && { title: shown, guessed: stated.guessed?.filter((field) => field !== 'title') ?? [] }),
    ...(deck && { deck })
  }
}
