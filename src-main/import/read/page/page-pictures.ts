import { isTag, type Element } from 'domhandler'
import type { DocJson } from '#shared/model.ts'
import type { Source } from '../../read.ts'
import { besidePictures, withAlternative } from '../beside-pictures.ts'
import { attribute } from '../page.ts'
import type { Pictures } from '../pictures.ts'

/**
 * Finds pictures in the page itself or beside it, and answers what gives an element's node. Pages that load their pictures late
 * keep the address elsewhere, so each that an element names is tried.
 */
export async function pagePictures(
  elements: readonly Element[],
  beside: Source['beside'],
  pictures: Pictures
): Promise<(element: Element) => DocJson | null> {
  const known = elements.flatMap(addressesOf).filter((address) => beside || address.startsWith('data:'))
  const nodes = known.length ? await besidePictures(known, beside, pictures) : new Map<string, DocJson>()
  return (element) => {
    const address = addressesOf(element).find((each) => nodes.has(each))
    return address === undefined ? null : withAlternative(nodes.get(address)!, attribute(element, 'alt') ?? '')
  }
}

/** The addresses that a picture's element names, the one that shows it most surely first. */
export function addressesOf(element: Element): string[] {
  const sources =
    element.parent && isTag(element.parent) && element.parent.name === 'picture' ? element.parent.children : []
  const named = [element, ...sources.filter(isTag)].flatMap((each) =>
    ['src', 'data-src', 'srcset', 'data-srcset'].map((name) => attribute(each, name)?.trim() ?? '')
  )
  // A set of sources names each with its width after it.
  return named.filter(Boolean).map((address) => (address.startsWith('data:') ? address : address.split(/\s/, 1)[0]!))
}
