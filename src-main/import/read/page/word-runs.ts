/** Every so many words in a row of a text whose words stand one space apart; of a shorter text nothing. */
export function wordRuns(text: string, length: number): string[] {
  const starts = [0]
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) starts.push(at + 1)
  const runs: string[] = []
  for (let i = 0; i + length <= starts.length; i++)
    runs.push(text.slice(starts[i], (starts[i + length] ?? text.length + 1) - 1))
  return runs
}
