import type { Id } from '#shared/model.ts'
import type { Desk } from './desk.svelte.ts'
import { pickFiles } from './import/pick-files.ts'
import { takeFiles } from './import/take-in.ts'
import type { Actions } from './shell/app-commands.ts'

/** The dialogs that a window can open over its panes. */
export type DialogName = 'encoding' | 'palette' | 'quick-open' | 'import-text' | 'open-library' | 'watched-folders'

interface WindowActions {
  show(dialog: DialogName): void
  openSample(): void
  openLibrary(): void
}

/** What each command does to the desk of a window. */
export function appActions(desk: Desk, window: WindowActions): Actions {
  const { workspace, reading, imports, notes, actions } = desk
  return {
    palette: () => window.show('palette'),
    quickOpen: () => window.show('quick-open'),
    searchParagraphs: () => void desk.view('search'),
    searchArticles: () => void desk.view('articles').then(() => desk.list?.focusSearch?.()),
    findInArticle: () => void desk.reader?.openFind(),
    newNote: () => void desk.newNote(),
    importFiles: () => void pickFiles().then((files) => takeFiles(imports, files)),
    importFolder: () => void pickFiles({ folder: true }).then((files) => takeFiles(imports, files)),
    importText: () => window.show('import-text'),
    watchFolders: () => window.show('watched-folders'),
    showImport: () => imports.show(),
    exportNote: () => desk.note?.exportNote(),
    writeBeside: () => void desk.writeBeside(),
    cite: () => desk.reader?.cite(),
    setAside: () => desk.reader?.setAside(),
    makeDeck: () => desk.reader?.setDeck(true),
    unmakeDeck: () => desk.reader?.setDeck(false),
    editDetails: () => reading.article && actions.edit([reading.article.id]),
    compareVersions: () => reading.article && void desk.comparing.versions(reading.article),
    changeEncoding: () => window.show('encoding'),
    similarArticles: () => desk.reader?.togglePanel('similar'),
    dismissConcerns: () => reading.article && void actions.dismiss([reading.article.id], { look: 'any' }),
    trashArticle: () => reading.article && void actions.askTrash([reading.article.id]),
    trashNote: () => {
      const note = notes.find(workspace.note)
      if (note) void notes.trash(note)
    },
    closeArticle: () => desk.closeArticle(),
    closeNote: () => void desk.closeNote(),
    back: () => void desk.back(),
    forward: () => void desk.forward(),
    nextPane: (by) => void desk.nextPane(by),
    toggleSidebar: () => void desk.toggle('sidebar'),
    toggleList: () => void desk.toggle('list'),
    showArticles: () => void desk.view('articles'),
    showLook: () => void desk.articles.show('any').then(() => desk.view('articles')),
    showReferences: () => void desk.view('references'),
    showTrash: () => void desk.view('trash'),
    openSample: () => window.openSample(),
    openLibrary: () => window.openLibrary()
  }
}

/** Opens an article with what differs between it and another one. */
export async function compareArticles(desk: Desk, article: Id, other: Id): Promise<void> {
  await desk.openArticle({ article, passage: null })
  const { reading, comparing } = desk
  if (reading.article?.id === article) await comparing.with(reading.article, other)
}
