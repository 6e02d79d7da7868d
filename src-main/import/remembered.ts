/**
 * The same function of a text, asked once for each text that comes up again and again: the class names and the menu lines of
 * pages. When it has remembered so many answers it forgets them all.
 */
export function remembered<V>(most: number, find: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>()
  return (text) => {
    const answer = known.get(text)
    if (answer !== undefined) return answer
    if (known.size >= most) known.clear()
    const found = find(text)
    known.set(text, found)
    return found
  }
}
