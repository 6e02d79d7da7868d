import { describe, expect, it } from 'vitest'
import { partsOfPages } from '#shared/saved-page.ts'

function parts(...paths: string[]): string[] {
  return paths.filter(partsOfPages(paths))
}

describe('what belongs to a saved page', () => {
  it('lies in the folder that has its name, however deep', () => {
    expect(parts('news/ferry.html', 'news/ferry_files/a.css', 'news/ferry_files/frames/ad.html')).toEqual([
      'news/ferry_files/a.css',
      'news/ferry_files/frames/ad.html'
    ])
  })

  it.each(['ferry-Dateien', 'ferry_fichiers', 'ferry.files', 'ferry_arquivos'])('may lie in %s', (folder) => {
    expect(parts('ferry.htm', `${folder}/ad.html`)).toEqual([`${folder}/ad.html`])
  })

  it('lies beside its page and nowhere else', () => {
    expect(parts('a/ferry.html', 'b/ferry_files/ad.html', 'a/weir_files/ad.html', 'a/ferry/ad.html')).toEqual([])
    expect(parts('ferry.txt', 'ferry_files/ad.html')).toEqual([])
  })

  it('is known by either sign between folders', () => {
    expect(parts('C:\\news\\ferry.html', 'C:\\news\\ferry_files\\ad.html')).toEqual(['C:\\news\\ferry_files\\ad.html'])
  })
})
