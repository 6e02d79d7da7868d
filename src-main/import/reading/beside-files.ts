import type { DocJson } from '#shared/model.ts'
import { readKeptPicture, sha256 } from '#main/originals.ts'
import { readBeside } from './read-beside.ts'
import type { ReadJob } from './read-job.ts'

/** The pictures of a document that stood beside its original: their SHA-256 by the path that it names them by. */
export function picturesBeside({ type, attrs, content = [] }: DocJson): Record<string, string> {
  const { source, sha256: hash } = attrs ?? {}
  if (type === 'image' && typeof source === 'string') return { [source]: String(hash) }
  return Object.assign({}, ...content.map(picturesBeside)) as Record<string, string>
}

/**
 * The files that stand beside an original, by their path relative to it. Where the original is read again from its bytes, they are
 * the pictures that the library kept of it.
 */
export class BesideFiles {
  readonly read: (path: string) => Promise<Uint8Array | null>
  readonly #paths = new Map<string, string>()

  constructor({ from, pictures }: ReadJob, libraryFolder: string | null) {
    const find = 'path' in from ? readBeside(from.path) : kept(pictures ?? {}, libraryFolder)
    this.read = async (path) => {
      const bytes = await find(path)
      if (bytes) this.#paths.set(sha256(bytes), path)
      return bytes
    }
  }

  /** A document in which every picture that was such a file has its path. */
  named(node: DocJson): DocJson {
    if (!this.#paths.size) return node
    const { type, attrs, content } = node
    const source = type === 'image' ? this.#paths.get(String(attrs?.sha256)) : undefined
    if (source !== undefined) return { ...node, attrs: { ...attrs, source } }
    return content ? { ...node, content: content.map((child) => this.named(child)) } : node
  }
}

function kept(
  pictures: Readonly<Record<string, string>>,
  libraryFolder: string | null
): (path: string) => Promise<Uint8Array | null> {
  return async (path) => {
    const hash = Object.hasOwn(pictures, path) ? pictures[path] : undefined
    return libraryFolder && hash ? readKeptPicture(libraryFolder, hash) : null
  }
}
