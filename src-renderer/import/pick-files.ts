import { byPath } from '#shared/natural-order.ts'

/** Asks for files, or for a folder's files in the natural order of their names, without hidden ones. Empty when the person changes their mind. */
export function pickFiles({ folder = false } = {}): Promise<File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.webkitdirectory = folder
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])]
      resolve(folder ? inOrder(files) : files)
    })
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

/** A browser gives the files of a folder in the order of the disk. */
function inOrder(files: readonly File[]): File[] {
  return files
    .filter(({ webkitRelativePath }) => !/(?:^|\/)\./.test(webkitRelativePath))
    .sort((a, b) => byPath(a.webkitRelativePath, b.webkitRelativePath))
}
