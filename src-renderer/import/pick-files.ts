/** Asks for files, or for a folder's files. Empty when the person changes their mind. */
export function pickFiles({ folder = false } = {}): Promise<File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.webkitdirectory = folder
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

/** What a paste brings: files, else marked-up text, else plain text; null when it is empty. */
export function pastedArticle(clipboard: DataTransfer): { files: File[] } | { text: string; html: boolean } | null {
  if (clipboard.files.length) return { files: [...clipboard.files] }
  const html = clipboard.getData('text/html')
  if (html.trim()) return { text: html, html: true }
  const text = clipboard.getData('text/plain')
  return text.trim() ? { text, html: false } : null
}
