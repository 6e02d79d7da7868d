import type { Paragraph } from '#shared/model.ts'
import type { ReadAnswer, ReadArticle, ReaderMessage, WireAnswer, WireMessage, WireRest } from './read-job.ts'

/** A message on its way. */
export function toWire(message: ReaderMessage): WireMessage {
  return 'begun' in message ? message : { from: message.from, answers: message.answers.map(packed) }
}

/** A message that has arrived. */
export function fromWire(message: WireMessage): ReaderMessage {
  return 'begun' in message ? message : { from: message.from, answers: message.answers.map(unpacked) }
}

function packed(answer: ReadAnswer): WireAnswer {
  if (!answer.ok || answer.kind !== 'article') return answer
  const { doc, text, original, paragraphs, ...others } = answer.article
  const { bytes, ...about } = original
  const rest: WireRest = { ...others, original: about, paragraphs: paragraphs.map((each) => withoutText(each, text)) }
  const { attached } = answer
  return { ok: true, kind: 'wire', doc, text, bytes, rest: JSON.stringify(rest), ...(attached && { attached }) }
}

function unpacked(answer: WireAnswer): ReadAnswer {
  if (!answer.ok || answer.kind !== 'wire') return answer
  const { doc, text, bytes, attached } = answer
  const { original, paragraphs, ...others } = JSON.parse(answer.rest) as WireRest
  const article: ReadArticle = {
    ...others,
    doc,
    text,
    original: { ...original, bytes },
    paragraphs: paragraphs.map((each) => ({ ...each, text: each.text ?? text.slice(each.start, each.end) }))
  }
  return { ok: true, kind: 'article', article, ...(attached && { attached }) }
}

/** A table row's words are laid out otherwise than in the text; all others are a piece of it. */
function withoutText(paragraph: Paragraph, text: string): WireRest['paragraphs'][number] {
  if (text.slice(paragraph.start, paragraph.end) !== paragraph.text) return paragraph
  return { ...paragraph, text: undefined }
}
