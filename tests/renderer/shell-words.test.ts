import { describe, expect, it } from 'vitest'
import { appCommands, type Actions } from '#renderer/shell/app-commands.ts'
import { rank } from '#renderer/shell/command.ts'
import { connectionWords, libraryWords, refusalWords } from '#renderer/shell/status-words.ts'
import { formatPublished, formatZone } from '#shared/source-line.ts'
import type { LibraryStatus } from '#shared/model.ts'

describe('when a source appeared', () => {
  const published = (iso: string, zone = 'unknown') => ({ iso, zone, original: iso })

  it.each([
    ['2022', '2022'],
    ['2022-12', 'Dec 2022'],
    ['2022-12-23', '23 Dec 2022'],
    ['2022-12-23T10:24', '23 Dec 2022, 10:24'],
    ['2022-12-23T10:24:59', '23 Dec 2022, 10:24']
  ])('is said of %s to the precision it has: %s', (iso, words) => {
    expect(formatPublished(published(iso))).toBe(words)
  })

  it('never invents a zone, and says that it is unknown where there is a time of day', () => {
    expect(formatZone(published('2022-12-23T10:24'))).toBe('zone unknown')
    expect(formatZone(published('2022-12-23'))).toBeNull()
    expect(formatZone(published('2022-12-23T10:24', 'Z'))).toBe('UTC')
    expect(formatZone(published('2022-12-23T10:24', '+03:00'))).toBe('UTC+03:00')
  })

  it('is the source’s own wording when it can’t be read', () => {
    expect(formatPublished({ iso: 'n. d.', original: 'last winter', zone: 'unknown' })).toBe('last winter')
  })
})

describe('the status line', () => {
  const status: LibraryStatus = {
    folder: '/home/maja/Sund',
    name: 'Sund',
    access: 'write',
    reason: null,
    articles: 1_204,
    notes: 1
  }

  it('says what the library holds', () => {
    expect(libraryWords(status)).toBe('1,204 articles · 1 note')
  })

  it('says why nothing can be written', () => {
    expect(refusalWords(status)).toBeNull()
    expect(refusalWords({ ...status, access: 'read' })).toBe('This library can only be read.')
    expect(refusalWords({ ...status, access: 'read', reason: 'Another window has it.' })).toBe('Another window has it.')
  })

  it('says when the way to the library is lost, and nothing while all is well', () => {
    expect(connectionWords('connected')).toBe('')
    expect(connectionWords('lost')).toMatch(/Trying again/)
    expect(connectionWords('refused')).toMatch(/Start Loccit again/)
  })
})

describe('the palette', () => {
  const titles = ['New note', 'Open quickly', 'Export the note', 'Show or hide the sidebar']
  const find = (words: string): string[] => rank(titles, words, (title) => title)

  it('puts what begins with the words first, then words, then parts of words', () => {
    expect(find('no')).toEqual(['New note', 'Export the note'])
    expect(find('o')[0]).toBe('Open quickly')
  })

  it('needs every word, in any order', () => {
    expect(find('note new')).toEqual(['New note'])
    expect(find('note sidebar')).toEqual([])
  })

  it('offers everything in its own order before anything is typed', () => {
    expect(find(' ')).toEqual(titles)
  })
})

describe('the commands', () => {
  const actions = new Proxy({} as Actions, { get: () => () => undefined })
  const everything = {
    writable: true,
    article: true,
    versions: true,
    encoded: true,
    deck: true,
    note: true,
    imported: true,
    asked: true,
    canGoBack: true,
    canGoForward: true
  }

  it('have a name and a shortcut of their own each', () => {
    const commands = appCommands(actions, everything)
    const keys = commands.flatMap((command) => command.keys ?? [])
    expect(new Set(commands.map(({ title }) => title)).size).toBe(commands.length)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('are not offered when they would change a library that can only be read', () => {
    const offered = appCommands(actions, { ...everything, writable: false })
      .filter(({ when }) => when !== false)
      .map(({ title }) => title)
    for (const title of ['New note', 'Import files', 'Edit the article’s details', 'Move the note to the trash'])
      expect(offered).not.toContain(title)
    expect(offered).toContain('Find in the article')
  })
})
