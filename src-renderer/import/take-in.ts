import { LibraryError } from '#shared/library-error.ts'
import { sayError } from '#renderer/parts/toast.ts'
import { broughtArticle, partLinks, type Brought } from './brought-article.ts'
import { booksInFolders, droppedFiles } from './dropped-files.ts'
import type { Imports } from './imports.svelte.ts'

/** Imports files that were picked, dropped or pasted. Shortcuts to pages are left out, and it is said why. */
export function takeFiles(
  imports: Imports,
  brought: readonly File[],
  inFolders: ReadonlyMap<string, readonly string[]> = new Map()
): void {
  const { files, links } = partLinks(brought)
  if (links) sayError(onlyLink(links))
  void imports.files(files, undefined, inFolders)
}

/** Imports what was dropped on the window. `walk` opens folders here, where the host can't. */
export async function takeDrop(imports: Imports, transfer: DataTransfer, walk: boolean): Promise<void> {
  if (!transfer.types.includes('Files')) return takeBrought(imports, broughtArticle(transfer))
  if (walk) return takeFiles(imports, await droppedFiles(transfer))
  const files = [...transfer.files]
  takeFiles(imports, files, await booksInFolders(transfer))
}

/** Imports what was pasted. False when there was nothing in it. */
export function takePaste(imports: Imports, clipboard: DataTransfer): boolean {
  if (clipboard.files.length) {
    takeFiles(imports, [...clipboard.files])
    return true
  }
  const brought = broughtArticle(clipboard)
  takeBrought(imports, brought)
  return brought !== null
}

function takeBrought(imports: Imports, brought: Brought | null): void {
  if (brought?.kind === 'link') sayError(onlyLink(1))
  else if (brought) void imports.text(brought.text, brought.html)
}

function onlyLink(links: number): LibraryError {
  const what = links === 1 ? 'A link alone holds no article' : `${links} files are links and hold no article`
  return new LibraryError('bad-request', `${what}, and Loccit never fetches pages.`, {
    remedy: 'Save the page in a browser and drop the file here.'
  })
}
