import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron'

/** Gives every text its cut, copy and paste, and misspelt words their suggestions. */
export function setContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, params) => {
    const items = [...spellingItems(window, params), ...editItems(params)]
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
}

function spellingItems({ webContents }: BrowserWindow, params: ContextMenuParams): MenuItemConstructorOptions[] {
  const { misspelledWord: word, dictionarySuggestions } = params
  if (!word) return []
  return [
    ...dictionarySuggestions.map((label) => ({ label, click: () => webContents.replaceMisspelling(label) })),
    {
      label: `Learn “${word}”`,
      click: () => void webContents.session.addWordToSpellCheckerDictionary(word)
    },
    { type: 'separator' }
  ]
}

function editItems({ isEditable, selectionText, editFlags }: ContextMenuParams): MenuItemConstructorOptions[] {
  if (isEditable)
    return [
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      { role: 'pasteAndMatchStyle', enabled: editFlags.canPaste },
      { role: 'selectAll', enabled: editFlags.canSelectAll }
    ]
  return selectionText.trim() ? [{ role: 'copy', enabled: editFlags.canCopy }] : []
}
