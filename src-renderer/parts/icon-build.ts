import type { Plugin } from 'vite'

type Line = [element: string, attributes: Record<string, string>]

let count = 0

/**
 * Writes each icon of Lucide out as it is drawn: a window then copies it whole, instead of building it line by line. Such an icon
 * takes `size` and `strokeWidth`, in pixels and in its own units of 1/24, and `aria-label`; without one it is decoration.
 */
export const icons: Plugin = {
  name: 'icons',
  enforce: 'pre',
  transform: {
    filter: { id: /\/@lucide\/svelte\/dist\/icons\/[^/]+\.svelte$/ },
    handler(content) {
      const [, data] = /^const iconData = (.*);$/m.exec(content) ?? []
      if (!data) this.error('Lucide keeps the lines of its icons in another way now.')
      count++
      const lines = (JSON.parse(data) as { node: Line[] }).node.map(written)
      return { code: `${script}\n${open}${lines.join('')}</svg>\n`, map: null }
    }
  },
  buildEnd(error) {
    if (!error && !count) this.error('Lucide keeps its icons elsewhere now.')
  }
}

const script = `<script>let { size = 24, strokeWidth = 2, 'aria-label': label } = $props()</script>`

const open = `<svg class="lucide" width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor"
  stroke-width={strokeWidth} stroke-linecap="round" stroke-linejoin="round"
  role={label ? 'img' : undefined} aria-label={label} aria-hidden={label ? undefined : 'true'}>`

function written([element, attributes]: Line): string {
  const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`)
  return `<${element}${list.join('')} />`
}
