/** A share from 0 to 1 in whole percent; 100 only for the whole. */
export function percent(score: number): string {
  return `${score === 1 ? 100 : Math.min(99, Math.round(score * 100))} %`
}
