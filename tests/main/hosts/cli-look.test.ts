import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ArticleSummary } from '#shared/model.ts'
import { runCommand, type Ran } from '../../support/run-command.ts'
import { scrapedText } from '../../support/sample-text.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('loccit list --look', () => {
  it('lists the articles that need a look, for anything or for one thing, and says why', async () => {
    const folder = temporaryFolder()
    const library = path.join(folder, 'library')
    const loccit = (...argv: string[]): Promise<Ran> => runCommand('--library', library, ...argv)
    const articles = temporaryFolder()
    fs.writeFileSync(path.join(articles, 'ferry.txt'), scrapedText)
    fs.writeFileSync(path.join(articles, 'quay.txt'), 'A quay was built.\n\nIt took two years.')
    await loccit('import', articles)
    expect((await loccit('list', '--look')).out).toMatch(
      /^\S+ {2}It has only 8 words\. No headline was found\. No date was found\. \S.*\n$/
    )
    const [article] = (await loccit('list', '--look', 'length', '--json')).json<ArticleSummary>()
    expect(article!.concerns![0]).toEqual({ about: 'length', message: 'It has only 8 words.' })
    expect((await loccit('list', '--look', 'pages')).out).toBe('No articles.\n')
    expect((await loccit('list', '--look', 'spelling')).code).toBe(2)
  })
})
