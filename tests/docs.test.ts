import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { resourcePath, root } from '#main/resource-path.ts'
import { blocksUnder, localLinks, mappedPaths } from './support/readme.ts'
import { runCommand } from './support/run-command.ts'
import { filesBelow, sourceFiles } from './support/source-files.ts'

const readme = fs.readFileSync(resourcePath('README.md'), 'utf8')
const pages = [
  ...['README.md', 'CHANGELOG.md'].map((page) => ({ path: page, text: fs.readFileSync(resourcePath(page), 'utf8') })),
  ...sourceFiles(['docs'], ['.md'])
]
const map = mappedPaths(blocksUnder(readme, 'The map')[0] ?? '')

describe('the README', () => {
  it('has the two commands before every other', () => {
    const [first] = /^```sh\n([\s\S]*?)```/m.exec(readme)?.slice(1) ?? []
    expect(first?.split('\n').map((line) => line.split('#')[0]!.trim())).toEqual([
      'npm ci && npm start',
      'npm ci && npm test',
      ''
    ])
  })

  it('names no npm script that is not there', () => {
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script!)
    expect(named.length).toBeGreaterThan(0)
    for (const script of [...named, 'start', 'test']) expect(packageJson.scripts).toHaveProperty([script])
  })

  it('prints the command line’s help as it is', async () => {
    const { out } = await runCommand('--help')
    expect(blocksUnder(readme, 'Command line')[0]).toBe(out)
  })

  it.each([
    'import',
    'extract',
    'list',
    'references',
    'show',
    'search',
    'mark',
    'versions',
    'diff',
    'similar',
    'note',
    'export',
    'verify',
    'serve'
  ])('names the command %s, which has help of its own', async (command) => {
    expect(readme).toMatch(new RegExp(`^ {2}${command} `, 'm'))
    expect(await runCommand(command, '--help')).toMatchObject({ code: 0, error: '' })
  })

  it('has a map whose every line is there', () => {
    expect(map.length).toBeGreaterThan(20)
    for (const line of map) expect(fs.existsSync(path.join(root, line)), line).toBe(true)
  })

  it('has every folder of the first two levels in its map', () => {
    const folders = ['src-main', 'src-renderer', 'tests', 'docs', 'resources']
      .flatMap((folder) => [folder, ...filesBelow(folder).map((file) => file.split('/').slice(0, 2).join('/'))])
      .filter((folder) => fs.statSync(path.join(root, folder)).isDirectory())
    expect([...new Set(folders)].filter((folder) => !map.includes(folder))).toEqual([])
  })
})

describe('the pages', () => {
  it.each(pages)('$path links to what is there', ({ path: page, text }) => {
    const targets = localLinks(text).map((target) => path.posix.join(path.posix.dirname(page), target))
    expect(targets.filter((target) => !fs.existsSync(path.join(root, target)))).toEqual([])
  })

  it('decides one thing a page, in under 60 lines: context, decision, consequences', () => {
    const decisions = pages.filter(({ path: page }) => page.startsWith('docs/decisions/'))
    expect(decisions.length).toBeGreaterThanOrEqual(8)
    for (const [at, { path: page, text }] of decisions.entries()) {
      expect(path.basename(page)).toMatch(new RegExp(`^${String(at + 1).padStart(4, '0')}-[a-z0-9-]+\\.md$`))
      expect(text.match(/^## .*$/gm)).toEqual(['## Context', '## Decision', '## Consequences'])
      expect(text.split('\n').length).toBeLessThan(60)
    }
  })

  it('describe every table of the library', () => {
    const format = pages.find(({ path: page }) => page === 'docs/library-format.md')!.text
    const schema = fs.readFileSync(resourcePath('src-main/db/schema.sql'), 'utf8')
    const tables = [...schema.matchAll(/^CREATE (?:VIRTUAL )?TABLE (\w+)/gm)].map(([, table]) => table!)
    expect(tables.length).toBeGreaterThan(10)
    for (const table of tables) expect(format, table).toMatch(new RegExp(`(\\*\\*|\`)${table}(\\*\\*|\`)`))
  })
})
