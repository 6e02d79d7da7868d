import Check from '@lucide/svelte/icons/check'
import BookOpen from '@lucide/svelte/icons/book-open'
import KeyRound from '@lucide/svelte/icons/key-round'
import Pencil from '@lucide/svelte/icons/pencil'
import Trash2 from '@lucide/svelte/icons/trash-2'
import type { Library } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import type { ArticleChanges, ArticleSummary, Id, NoteSummary } from '#shared/model.ts'
import { count } from '#renderer/parts/count.ts'
import type { MenuItem } from '#renderer/parts/menu-item.ts'
import { say, sayError } from '#renderer/parts/toast.ts'
import { askedOf, isDismissible, waysTo, type Looking } from './concern-ways.ts'
import type { DetailsField } from './details.ts'

/** Articles whose details are being edited, and the field to begin in. */
interface Editing {
  articles: ArticleSummary[]
  field: DetailsField
}

/** What can be done to articles in a list, with the dialogs that ask before it is done. */
export class ArticleActions {
  /** The articles whose details are being edited. */
  editing: Editing | null = $state.raw(null)
  /** Cited articles that wait for a yes before they go to the trash. */
  trashing: { articles: ArticleSummary[]; notes: NoteSummary[] } | null = $state.raw(null)
  readonly #library: Library
  readonly #find: (id: Id) => ArticleSummary | undefined
  readonly #open: (id: Id) => void
  readonly #saveNote: () => Promise<void>

  /** `find` gives what is known of an article; `open` opens it; `saveNote` saves what was written in the note that is open. */
  constructor(
    library: Library,
    {
      find,
      open,
      saveNote
    }: { find(id: Id): ArticleSummary | undefined; open(id: Id): void; saveNote(): Promise<void> }
  ) {
    this.#library = library
    this.#find = find
    this.#open = open
    this.#saveNote = saveNote
  }

  /** The context menu of some articles; `looking` says what of them is being looked at, where the list is of those that need it. */
  menu(ids: readonly Id[], writable: boolean, looking?: Looking): MenuItem[] {
    const [first] = ids
    if (!first) return []
    const one = ids.length === 1
    const asked = looking && askedOf(this.#known(ids), looking.look)
    return [
      ...(one ? [{ label: 'Open', icon: BookOpen, keys: 'Enter', run: () => this.#open(first) }] : []),
      ...(one && asked ? waysTo(asked, writable, (about) => looking.open(first, about)) : []),
      ...(writable && looking && asked?.some(isDismissible)
        ? [{ label: 'Nothing to do here', icon: Check, keys: 'Mod+Enter', run: () => void this.dismiss(ids, looking) }]
        : []),
      ...(writable ? [{ label: 'Edit details', icon: Pencil, run: () => this.edit(ids) }] : []),
      { label: one ? 'Copy citation key' : 'Copy citation keys', icon: KeyRound, run: () => void this.copyKeys(ids) },
      ...(writable
        ? [{ label: 'Move to trash', icon: Trash2, keys: 'Delete', danger: true, run: () => void this.askTrash(ids) }]
        : [])
    ]
  }

  edit(ids: readonly Id[], field?: DetailsField): void {
    const articles = this.#known(ids)
    if (articles.length) this.editing = { articles, field: field ?? (articles.length === 1 ? 'title' : 'outlet') }
  }

  /** Keeps what was changed in the details; a change of several articles says how many it changed. */
  async save(editing: Editing, changes: ArticleChanges, onlyUnknown = false): Promise<void> {
    // It was closed, and others' details may be open by now.
    if (this.editing !== editing) return
    try {
      if (Object.keys(changes).length) await this.#correct(editing.articles, changes, onlyUnknown)
      if (this.editing === editing) this.editing = null
    } catch (error) {
      sayError(error)
    }
  }

  async #correct(articles: readonly ArticleSummary[], changes: ArticleChanges, onlyUnknown: boolean): Promise<void> {
    const correction = newId()
    const ids = articles.map(({ id }) => id)
    const changed = await this.#library.updateArticles({ ids, changes, onlyUnknown, correction })
    if (!changed.length) return say('Nothing was changed, since all of it was known')
    const what = ids.length === 1 ? 'Details changed' : `Details of ${count(changed.length, 'article')} changed`
    say(what, { label: 'Undo', run: () => void this.#library.undoCorrection({ correction }).catch(sayError) })
  }

  /** Moves articles to the trash; says first which notes cite them, when some do. */
  async askTrash(ids: readonly Id[]): Promise<void> {
    // Before the list is another's.
    const articles = this.#known(ids)
    try {
      // What a note cites is known once it is saved.
      await this.#saveNote()
      const notes = await this.#library.notesCiting({ articles: [...ids] })
      if (notes.length) this.trashing = { articles, notes }
      else await this.trash(articles)
    } catch (error) {
      sayError(error)
    }
  }

  async trash(articles: readonly ArticleSummary[]): Promise<void> {
    this.trashing = null
    const ids = articles.map(({ id }) => id)
    const what = count(articles.length, 'article')
    try {
      await this.#library.trashArticles({ ids })
      say(`${what} moved to the trash`, { label: 'Undo', run: () => void this.restore(ids) })
    } catch (error) {
      sayError(error)
    }
  }

  async restore(ids: Id[]): Promise<void> {
    await this.#library.restoreArticles({ ids }).catch(sayError)
  }

  /** Whether there is something to be looked at in an article that can be said to be fine. */
  asked(id: Id | null): boolean {
    return id !== null && askedOf(this.#known([id]), 'any').some(isDismissible)
  }

  /** Says that articles are fine as they are, with a way back: in the one thing that the list is of, or else in everything. */
  async dismiss(ids: readonly Id[], { look }: Pick<Looking, 'look'>): Promise<void> {
    const about = look === 'any' || look === 'marks' ? undefined : look
    try {
      const { dismissed } = await this.#library.dismissConcerns({ ids: [...ids], ...(about && { about }) })
      const said =
        dismissed.length === 1 ? '1 article is fine as it is' : `${dismissed.length} articles are fine as they are`
      const undo = (): void => void this.#library.raiseConcerns({ dismissed }).catch(sayError)
      if (dismissed.length) say(said, { label: 'Undo', run: undo })
    } catch (error) {
      sayError(error)
    }
  }

  async copyKeys(ids: readonly Id[]): Promise<void> {
    const keys = this.#known(ids).map(({ key }) => `@${key}`)
    await navigator.clipboard.writeText(keys.join('; ')).then(() => say(`Copied ${keys.join('; ')}`), sayError)
  }

  #known(ids: readonly Id[]): ArticleSummary[] {
    return ids.flatMap((id) => this.#find(id) ?? [])
  }
}
