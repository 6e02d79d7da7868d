import type { Library } from '#shared/contract.ts'
import type { WatchedFolder } from '#shared/watched-folder.ts'
import { formatPublished } from '#shared/source-line.ts'
import { count } from '#renderer/parts/count.ts'
import { say, sayError } from '#renderer/parts/toast.ts'

/** The folders whose new files are taken in by themselves. */
export class WatchedFolders {
  rows: readonly WatchedFolder[] = $state.raw([])
  readonly #library: Library

  constructor(library: Library) {
    this.#library = library
  }

  async refresh(): Promise<void> {
    try {
      this.rows = (await this.#library.watchedFolders({})).folders
    } catch (error) {
      sayError(error)
    }
  }

  /** Watches a folder from now on. Throws a sentence when that can't be done. */
  async watch(folder: string): Promise<void> {
    this.rows = (await this.#library.watchFolder({ folder })).folders
  }

  /** Watches a folder no longer, with a way back. What was taken in stays. */
  async stop(folder: string): Promise<void> {
    try {
      this.rows = (await this.#library.unwatchFolder({ folder })).folders
      say(`“${folderName(folder)}” is watched no longer; what was taken in stays`, {
        label: 'Undo',
        run: () => void this.watch(folder).catch(sayError)
      })
    } catch (error) {
      sayError(error)
    }
  }
}

/** The last step of a path. */
export function folderName(folder: string): string {
  return /([^\\/]+)[\\/]*$/.exec(folder)?.[1] ?? folder
}

/** How a watched folder stands, in one line: `12 articles from 14 files · last on 24 Nov 2026`. */
export function watchedWords({ state, files, articles, last }: WatchedFolder): string {
  const came = files ? `${count(articles, 'article')} from ${count(files, 'file')}` : 'Nothing has come in yet'
  const day = last && formatPublished({ iso: last.at.slice(0, 10), original: '', zone: 'unknown' })
  const parts = [came, files && day && `last on ${day}`]
  if (state === 'away') parts.unshift('Not there now, and waited for')
  if (state === 'resting') parts.unshift('Not watched by this window')
  return parts.filter(Boolean).join(' · ')
}
