/** Which numbers the lists of an OpenDocument text begin with: one that was interrupted may go on. */
export class OdtCounts {
  readonly #byId = new Map<string, { next: number }>()
  readonly #byStyle = new Map<string, { next: number }>()

  /**
   * The first number of a list, by its attributes: the item’s own, where the list goes on with another that one’s next, else its
   * style’s.
   * @see https://docs.oasis-open.org/office/OpenDocument/v1.3/os/part3-schema/OpenDocument-v1.3-os-part3-schema.html#attribute-text_continue-list
   */
  begin(
    attribs: Readonly<Record<string, string>>,
    style: string,
    { own, start, items }: { own: string | undefined; start: string; items: number }
  ): number {
    const before = attribs['text:continue-list']
      ? this.#byId.get(attribs['text:continue-list'])
      : attribs['text:continue-numbering'] === 'true'
        ? this.#byStyle.get(style)
        : undefined
    const count = before ?? { next: numberIn(start) }
    if (own !== undefined) count.next = numberIn(own)
    const first = count.next
    count.next += items
    this.#byStyle.set(style, count)
    if (attribs['xml:id']) this.#byId.set(attribs['xml:id'], count)
    return first
  }
}

function numberIn(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 1
}
