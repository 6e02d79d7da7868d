/** Something the person can do, wherever it is offered: key, palette, menu. */
export interface Command {
  title: string
  /** Such as `Mod+Shift+F`; the first is shown, the others work too. */
  keys?: string[]
  /** Left out of the palette when it can't be done now. */
  when?: boolean
  run(): void
}

/** Ranks commands or titles by how well they hold the typed letters: words' beginnings first. Empty text keeps the order. */
export function rank<T>(items: readonly T[], text: string, title: (item: T) => string): T[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  if (!words.length) return [...items]
  const score = (item: T): number => {
    const name = title(item).toLocaleLowerCase()
    let sum = 0
    for (const word of words) {
      const at = name.indexOf(word)
      if (at < 0) return 0
      sum += at === 0 ? 3 : /[\s(“"'-]/.test(name.charAt(at - 1)) ? 2 : 1
    }
    return sum
  }
  return items
    .map((item) => ({ item, score: score(item) }))
    .filter((scored) => scored.score > 0)
    .sort((a, b) => b.score - a.score)
    .map((scored) => scored.item)
}
