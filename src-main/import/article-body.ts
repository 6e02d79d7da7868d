import type { Node } from 'prosemirror-model'
import { articleSchema } from '#shared/article-schema.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { DocJson, Paragraph } from '#shared/model.ts'
import { TextPositions } from '#shared/text-positions.ts'
import { makeDocument } from './document.ts'
import { listParagraphs } from './paragraphs.ts'
import { compose } from './tidy.ts'

/** An article's document with its canonical text and every block's place in it. */
export interface LaidOut {
  doc: DocJson
  text: string
  paragraphs: Paragraph[]
}

/** The body of an article, ready to be laid out under its headline and deck. */
export interface ArticleBody {
  /** Its canonical text. */
  text: string
  layOut(title: string | null, deck: string | null): LaidOut
}

/**
 * Makes an article's body of its nodes, checked against the schema. `deck`: the content of its deck, where that is more than the
 * words that it is laid out with. Throws `no-text` when the body holds no letter or digit.
 */
export function articleBody(content: readonly DocJson[], deck: readonly DocJson[] | null = null): ArticleBody {
  return content.every(isPlain) && !deck ? plainBody(content) : richBody(content, deck)
}

function richBody(content: readonly DocJson[], rich: readonly DocJson[] | null): ArticleBody {
  const body = makeDocument(content)
  return {
    text: new TextPositions(body).text,
    layOut(title, deck) {
      const decks = rich ? makeDocument([{ type: 'deck', content: [...rich] }]).children : headNode('deck', deck)
      const head = [...headNode('title', title), ...decks]
      const doc = head.length ? articleSchema.node('doc', null, [...head, ...body.children]) : body
      return { doc: doc.toJSON() as DocJson, text: new TextPositions(doc).text, paragraphs: listParagraphs(doc) }
    }
  }
}

function headNode(type: string, text: string | null): Node[] {
  return text ? [articleSchema.node(type, null, articleSchema.text(compose(text)))] : []
}

/** A paragraph of one text without marks, as most texts consist of: nothing about it needs checking. */
function isPlain({ type, content, attrs, marks }: DocJson): boolean {
  const only = content?.[0]
  return (
    type === 'paragraph' &&
    !attrs &&
    !marks &&
    content?.length === 1 &&
    only?.type === 'text' &&
    !!only.text &&
    !only.marks
  )
}

/** The same without the machinery of documents, which costs more than all the rest of reading a plain text. */
function plainBody(content: readonly DocJson[]): ArticleBody {
  const texts = content.map((node) => compose(node.content![0]!.text!))
  if (!texts.some((text) => /[\p{L}\p{N}]/u.test(text)))
    throw new LibraryError('no-text', 'This file has no text that can be read.')
  return {
    text: texts.join('\n\n'),
    layOut(title, deck) {
      const blocks: [Paragraph['kind'], string][] = texts.map((text) => ['paragraph', text])
      if (deck) blocks.unshift(['deck', compose(deck)])
      if (title) blocks.unshift(['title', compose(title)])
      let start = 0
      let ordinal = 0
      const paragraphs = blocks.map(([kind, text]): Paragraph => {
        const paragraph = { kind, ordinal: kind === 'paragraph' ? ++ordinal : 0, start, end: start + text.length, text }
        start = paragraph.end + 2
        return paragraph
      })
      return {
        doc: { type: 'doc', content: blocks.map(([type, text]) => ({ type, content: [{ type: 'text', text }] })) },
        text: blocks.map(([, text]) => text).join('\n\n'),
        paragraphs
      }
    }
  }
}
