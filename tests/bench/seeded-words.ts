/** So many texts of about ninety characters that pack no better than prose does, each put into its place by `wrap`. */
export function seededWords(count: number, wrap: (text: string) => string, seed = 0): string {
  let state = 7 + seed
  const pieces: string[] = []
  for (let i = 0; i < count; i++) {
    let text = ''
    while (text.length < 85) {
      state = (state * 48271) % 2147483647
      text += `${state.toString(36)} `
    }
    pieces.push(wrap(text))
  }
  return pieces.join('')
}
