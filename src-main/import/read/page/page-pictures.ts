import { isTag, type Element } from 'domhandler'
import type { DocJson } from '#shared/model.ts'
import type { Source } from '../../read.ts'
import { besidePictures, withAlternative } from '../beside-pictures.ts'
import { attribute } from '../page.ts'
import type { Pictures } from '../pictures.ts'
import type { PageBlock } from './visible-blocks.ts'

/**
 * Finds the pictures of some of a page's blocks, in the page itself or beside it, and answers what gives an element's node. Pages
 * that load their pictures late keep the address elsewhere, so each that an element names is tried.
 */
export async function pagePictures(
  blocks: readonly PageBlock[],
  beside: Source['beside'],
  pictures: Pictures
): Promise<(element: Element) => DocJson | null> {
  const elements = blocks.flatMap((block) => block.pictures)
  const known = elements.flatMap(addressesOf).filter((address) => beside || address.startsWith('data:'))
  const nodes = known.length ? await besidePictures(known, beside, pictures) : new Map<string, DocJson>()
  return (element) => {
    const address = addressesOf(element).find((each) => nodes.has(each))
    return address === undefined ? null : withAlternative(nodes.get(address)!, attribute(element, 'alt') ?? '')
  }
}

/** The addresses that a picture's element names, the one that shows it most surely first. */
function addressesOf(element: Element): string[] {
  const sources =
    element.parent && isTag(element.parent) && element.parent.name === 'picture' ? element.parent.children : []
  const named = [element, ...sources.filter(isTag)].flatMap((each) =>
    ['src', 'data-src', 'srcset', 'data-srcset'].map((name) => attribute(each, name)?.trim() ?? '')
  )
  // A set of sources names each with its width after it.
  return named.filter(Boolean).map((address) => (address.startsWith('data:') ? address : address.split(/\s/, 1)[0]!))
}

/** The lines of an article with those of the captions whose pictures are kept: a picture and its caption stay together. */
export function withCaptions(
  blocks: readonly PageBlock[],
  lines: ReadonlySet<number>,
  picture: (element: Element) => DocJson | null
): Set<number> {
  const captions = blocks.filter(({ kind, pictures }) => kind === 'caption' && pictures.some(picture))
  return new Set([...lines, ...captions.map(({ line }) => line)])
}
