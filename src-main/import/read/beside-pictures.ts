import type { DocJson } from '#shared/model.ts'
import type { Source } from '../read.ts'
import { readDataUrl, type Pictures } from './pictures.ts'

/** A text has pictures; a page with more of them than this has a gallery. */
const most = 300

/**
 * The nodes of the pictures that an original names, by the address as it writes it: from the address itself (`data:`) or from a
 * file beside the original. Nothing is fetched, and what is not there is left out. Alternative texts are the caller's to set.
 */
export async function besidePictures(
  addresses: Iterable<string>,
  beside: Source['beside'],
  pictures: Pictures
): Promise<Map<string, DocJson>> {
  const nodes = new Map<string, DocJson>()
  for (const address of [...new Set(addresses)].slice(0, most)) {
    const bytes = readDataUrl(address) ?? (beside ? await beside(pathOf(address)) : null)
    const node = bytes && pictures.node(bytes, '')
    if (node) nodes.set(address, node)
  }
  return nodes
}

/** An address as the path of a file: without its query, and decoded. Absolute addresses stay, since an archive may know them. */
function pathOf(address: string): string {
  if (/^[a-z][a-z0-9+.-]+:/i.test(address)) return address
  const bare = address.replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(bare)
  } catch {
    return bare
  }
}

/** A picture's node with its alternative text. */
export function withAlternative(node: DocJson, alt: string): DocJson {
  return { ...node, attrs: { ...node.attrs, alt: alt.normalize('NFC').replace(/\s+/g, ' ').trim() } }
}
