import type { Command } from './command.ts'

/** What the commands do; the window supplies it. */
export interface Actions {
  quickOpen(): void
  searchParagraphs(): void
  searchArticles(): void
  findInArticle(): void
  newNote(): void
  importFiles(): void
  importFolder(): void
  importText(): void
  showImport(): void
  watchFolders(): void
  exportNote(): void
  writeBeside(): void
  cite(): void
  setAside(): void
  makeDeck(): void
  unmakeDeck(): void
  editDetails(): void
  compareVersions(): void
  changeEncoding(): void
  similarArticles(): void
  dismissConcerns(): void
  trashArticle(): void
  trashNote(): void
  closeArticle(): void
  closeNote(): void
  back(): void
  forward(): void
  nextPane(by: 1 | -1): void
  toggleSidebar(): void
  toggleList(): void
  showArticles(): void
  showLook(): void
  showReferences(): void
  showTrash(): void
  openSample(): void
  openLibrary(): void
  palette(): void
}

/** What can be done now. */
export interface Situation {
  writable: boolean
  article: boolean
  /** The article has more than one version. */
  versions: boolean
  /** Its text can be read by another encoding. */
  encoded: boolean
  /** Its deck is a line of its original. */
  deck: boolean
  note: boolean
  imported: boolean
  /** There is something to be looked at in the article, as the list says. */
  asked: boolean
  canGoBack: boolean
  canGoForward: boolean
}

/** Every command with its shortcut, in the order that the palette offers them. */
export function appCommands(actions: Actions, now: Situation): Command[] {
  const { writable, article, note } = now
  return [
    { title: 'Open quickly', keys: ['Mod+P'], run: actions.quickOpen },
    { title: 'Search every paragraph', keys: ['Mod+Shift+F'], run: actions.searchParagraphs },
    { title: 'Search articles', run: actions.searchArticles },
    { title: 'Find in the article', keys: ['Mod+F'], when: article, run: actions.findInArticle },
    { title: 'New note', keys: ['Mod+N'], when: writable, run: actions.newNote },
    { title: 'Import files', keys: ['Mod+Shift+I'], when: writable, run: actions.importFiles },
    { title: 'Import a folder', when: writable, run: actions.importFolder },
    { title: 'Import text', when: writable, run: actions.importText },
    { title: 'Watched folders', run: actions.watchFolders },
    { title: 'Show the import', when: now.imported, run: actions.showImport },
    { title: 'Export the note', keys: ['Mod+E'], when: note, run: actions.exportNote },
    { title: 'Write beside', keys: ['Mod+\\'], run: actions.writeBeside },
    { title: 'Quote and cite the selected words', when: article && writable, run: actions.cite },
    { title: 'Set the paragraph aside', when: article && writable, run: actions.setAside },
    { title: 'Make the paragraph the deck', when: article && writable, run: actions.makeDeck },
    { title: 'Make the deck a paragraph', when: article && writable && now.deck, run: actions.unmakeDeck },
    { title: 'Edit the article’s details', when: article && writable, run: actions.editDetails },
    { title: 'Compare the article’s versions', when: article && now.versions, run: actions.compareVersions },
    { title: 'Similar articles', when: article, run: actions.similarArticles },
    { title: 'Change the article’s encoding', when: article && writable && now.encoded, run: actions.changeEncoding },
    { title: 'Nothing to do in this article', when: article && writable && now.asked, run: actions.dismissConcerns },
    { title: 'Move the article to the trash', when: article && writable, run: actions.trashArticle },
    { title: 'Move the note to the trash', when: note && writable, run: actions.trashNote },
    { title: 'Close the article', when: article, run: actions.closeArticle },
    { title: 'Close the note', when: note, run: actions.closeNote },
    { title: 'Back', keys: ['Alt+ArrowLeft'], when: now.canGoBack, run: actions.back },
    { title: 'Forward', keys: ['Alt+ArrowRight'], when: now.canGoForward, run: actions.forward },
    { title: 'Next pane', keys: ['F6'], run: () => actions.nextPane(1) },
    { title: 'Previous pane', keys: ['Shift+F6'], run: () => actions.nextPane(-1) },
    { title: 'Show or hide the sidebar', keys: ['Mod+Shift+B'], run: actions.toggleSidebar },
    { title: 'Show or hide the list', keys: ['Mod+Shift+L'], run: actions.toggleList },
    { title: 'Show articles', run: actions.showArticles },
    { title: 'Show what needs a look', run: actions.showLook },
    { title: 'Show the references', run: actions.showReferences },
    { title: 'Show the trash', run: actions.showTrash },
    { title: 'Open the sample library', run: actions.openSample },
    { title: 'Open another library', run: actions.openLibrary }
  ]
}
