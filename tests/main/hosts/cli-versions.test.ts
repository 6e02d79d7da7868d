import path from 'node:path'
import { expect, it } from 'vitest'
import type { Comparison, SimilarArticle } from '#shared/comparison.ts'
import type { Article } from '#shared/model.ts'
import { runCommand, type Ran } from '../../support/run-command.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const fixture = (name: string, file: string): string =>
  path.resolve(import.meta.dirname, '../../fixtures/copies', name, file)

/** A library with these files, and the key of the article that was imported first. */
async function libraryOf(...files: string[]): Promise<{ loccit: (...argv: string[]) => Promise<Ran>; key: string }> {
  const library = path.join(temporaryFolder(), 'library')
  process.env['LOCCIT_SETTINGS'] = path.join(library, '..', 'settings.json')
  const loccit = (...argv: string[]): Promise<Ran> => runCommand('--library', library, ...argv)
  // One by one: files of one import are read side by side, and the first to be read is stored first.
  for (const file of files) await loccit('import', file)
  const articles = (await loccit('list', '--json')).json<Article>()
  return { loccit, key: articles.at(-1)!.key }
}

it('lists versions, and prints what changed between them', async () => {
  const { loccit, key } = await libraryOf(
    ...['first.html', 'second.html'].map((file) => fixture('en-later-edition', file))
  )
  expect((await loccit('versions', key)).out).toMatch(
    /^1 {2}stored .* text of 2024-01-19\S* .*\n2 {2}stored .* text of 2024-01-20/
  )
  expect((await loccit('diff', key)).out).toContain('The rescue team [-has forty-]{+had sixty+} people and four dogs')
  const [back] = (await loccit('diff', key, '--from', '2', '--to', '1', '--json')).json<Comparison>()
  expect([back!.from.ordinal, back!.to.ordinal]).toEqual([2, 1])
  expect((await loccit('diff', key, '--from', '7')).error).toMatch(/^This article has no version 7\./)
})

it('lists articles that resemble one, and prints what differs', async () => {
  const { loccit, key } = await libraryOf(...['first.html', 'second.html'].map((file) => fixture('en-wire-copy', file)))
  const [similar] = (await loccit('similar', key, '--json')).json<SimilarArticle>()
  expect(similar).toMatchObject({ article: { outlet: 'The Daily Compass' }, score: expect.closeTo(0.83, 1) })
  expect((await loccit('similar', key)).out).toMatch(/^8\d % the same .*Islanders cut off/)
  expect((await loccit('diff', key, '--with', similar!.article.key)).out).toContain('[-The island has a shop')
})
