import type { Node } from 'prosemirror-model'
import type { NodeView } from 'prosemirror-view'

/** A picture within an article: fetched when it comes near to what is seen, its place kept until then by its size. */
export class PictureView implements NodeView {
  readonly dom = document.createElement('figure')
  readonly #image = document.createElement('img')
  readonly #near: IntersectionObserver
  #address: string | null = null
  #gone = false

  constructor(node: Node, picture: (sha256: string) => Promise<Blob | null>) {
    const { sha256, alt, width, height } = node.attrs as {
      sha256: string
      alt: string
      width: number | null
      height: number | null
    }
    this.dom.className = 'picture'
    this.#image.alt = alt
    this.#image.decoding = 'async'
    if (width && height) {
      this.#image.width = width
      this.#image.height = height
    }
    this.dom.append(this.#image)
    this.#near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        this.#near.disconnect()
        void picture(sha256).then(
          (blob) => this.#show(blob),
          () => this.#show(null)
        )
      },
      { rootMargin: '800px 0px' }
    )
    this.#near.observe(this.dom)
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    this.#gone = true
    this.#near.disconnect()
    if (this.#address) URL.revokeObjectURL(this.#address)
  }

  #show(blob: Blob | null): void {
    if (this.#gone) return
    if (!blob) return this.#missing()
    this.#address = URL.createObjectURL(blob)
    this.#image.addEventListener('error', () => this.#missing(), { once: true })
    this.#image.src = this.#address
  }

  #missing(): void {
    const words = document.createElement('p')
    words.className = 'picture-missing'
    words.textContent = this.#image.alt || 'This picture cannot be shown.'
    this.dom.replaceChildren(words)
  }
}
