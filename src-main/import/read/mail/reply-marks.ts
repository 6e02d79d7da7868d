/** What mail programs put before the subject of an answer or of a message sent on, in the languages that they speak. */
const marks =
  're|fwd?|aw|antw|antwort|wg|weiterl|tr|rép|rv|enc|res|rif|sv|vs|vb|vl|vá|odp|pd|ynt|ilt|doorst|απ|σχετ|πρθ|отв|ответ|пер|пересл|fwd?\\s*\\(?пересылка\\)?|відп|переслано|回复|回覆|答复|答覆|转发|轉寄|转寄|返信|転送|회신|전달|رد|השב|הועבר'
const mark = new RegExp(`^\\s*(?:${marks})\\s*(?:\\[\\d{1,3}\\]|\\(\\d{1,3}\\)|\\^\\d{1,3})?\\s*[:：]\\s*`, 'iu')

/** A message's subject without the marks that it is an answer or was sent on, however many; empty when it is nothing else. */
export function withoutReplyMarks(subject: string): string {
  let rest = subject
  for (let match = mark.exec(rest); match; match = mark.exec(rest)) rest = rest.slice(match[0].length)
  return rest.trim()
}
