const page = /^(.+)\.x?html?$/i

/** How browsers and offices of several languages call the folder of a page, after the page's own name. */
const folderOf =
  /^(.+)[_.-](?:files|file|filer|Dateien|fichiers|archivos|arquivos|ficheiros|bestanden|pliki|soubory|tiedostot|dosyalar|elemei|fitxers|datoteke|fajlovi)$/i

/**
 * Tells which paths of a list belong to a page that a browser saved: those in the folder of pictures and scripts that stands beside
 * a page of the list under its name. Steps are parted by `/` or `\`.
 */
export function partsOfPages(paths: readonly string[]): (path: string) => boolean {
  const pages = new Set(paths.flatMap((path) => page.exec(path)?.[1] ?? []))
  const known = new Map<string, boolean>([['', false]])
  const isPart = (path: string): boolean => {
    const stem = folderOf.exec(path)?.[1]
    if (stem !== undefined && pages.has(stem)) return true
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/'), path.lastIndexOf('\\')))
    const answer = known.get(folder) ?? isPart(folder)
    known.set(folder, answer)
    return answer
  }
  return (path) => pages.size > 0 && isPart(path)
}
