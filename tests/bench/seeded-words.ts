/** So many texts of about ninety characters that pack no better than prose does, each put into its place by `wrap`. */
export function seededWords(count: number, wrap: (text: string) => string, seed = 0): string {
  let state = 7 + seed
  const pieces: string[] = []
  const chunks: string[] = []
  for (let i = 0; i < count; i++) {
    let text = ''
    while (text.length < 85) {
      state = (state * 48271) % 2147483647
      text += `${state.toString(36)} `
    }
    pieces.push(wrap(text))
    // Joined little by little: strings that were put together by `+` take many times their letters until then.
    if (pieces.length === 1_000) chunks.push(pieces.splice(0).join(''))
  }
  return chunks.join('') + pieces.join('')
}
