import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { LibraryError } from '#shared/library-error.ts'
import type { CitationStyle } from '#shared/model.ts'
import { resourcePath } from '../resource-path.ts'

/** Chicago notes and bibliography, 17th edition: full first notes. */
export const defaultStyle = 'chicago-fullnote-bibliography'

/** An element of a CSL style or locale, in the form that citeproc takes. */
export interface CslElement {
  name: string
  attrs: Record<string, string>
  children: (CslElement | string)[]
}

/** The same, as it is stored. */
export interface StoredElement {
  n: string
  a?: Record<string, string>
  c?: (StoredElement | string)[]
}

/** What the build writes beside the styles and locales: which file holds which. */
export interface CslIndex {
  styles: Record<string, { title: string; kind: CitationStyle['kind']; file: string }>
  locales: Record<string, string>
}

/** Styles that most writers ask for, in the order they are offered. */
const common = [
  defaultStyle,
  'chicago-note-bibliography',
  'chicago-author-date',
  'turabian-fullnote-bibliography-8th-edition',
  'modern-humanities-research-association',
  'oscola',
  'apa',
  'modern-language-association',
  'harvard-cite-them-right',
  'american-political-science-association',
  'gost-r-7-0-5-2008',
  'ieee',
  'vancouver',
  'nature'
]

let index: Promise<CslIndex> | null = null

/** Every style on offer, the common ones first, the others by title. */
export async function listStyles(): Promise<CitationStyle[]> {
  const { styles } = await readIndex()
  const all = Object.entries(styles).map(([id, { title, kind }]) => ({ id, title, kind }))
  const rank = new Map(common.map((id, at) => [id, at]))
  const order = (style: CitationStyle): number => rank.get(style.id) ?? common.length
  return all.sort((a, b) => order(a) - order(b) || a.title.localeCompare(b.title, 'en'))
}

/** A style by its id. Throws a `LibraryError` when there is none of that name. */
export async function readStyle(id: string): Promise<{ kind: CitationStyle['kind']; tree: CslElement }> {
  const { styles } = await readIndex()
  const style = Object.hasOwn(styles, id) ? styles[id] : undefined
  if (!style) throw new LibraryError('not-found', `There is no citation style named “${id.slice(0, 80)}”.`)
  const trees = JSON.parse(readCslFile(style.file)) as Record<string, StoredElement>
  const tree = trees[id]
  if (!tree) throw damaged()
  return { kind: style.kind, tree: expand(tree) }
}

/** The name of the locale that serves a language best: itself, another region of the same language, else American English. */
export async function bestLocale(language: string): Promise<string> {
  const names = Object.keys((await readIndex()).locales)
  const wanted = language.replace('_', '-').toLowerCase()
  const primary = wanted.split('-')[0]!
  const usual: Record<string, string> = { en: 'en-US', de: 'de-DE', fr: 'fr-FR', es: 'es-ES', pt: 'pt-PT', zh: 'zh-CN' }
  return (
    names.find((name) => name.toLowerCase() === wanted) ??
    usual[primary] ??
    names.find((name) => name.toLowerCase().split('-')[0] === primary) ??
    'en-US'
  )
}

/** A locale by a name that `bestLocale` gave. */
export async function readLocale(name: string): Promise<CslElement> {
  const file = (await readIndex()).locales[name]
  if (!file) throw damaged()
  return expand(JSON.parse(readCslFile(file)) as StoredElement)
}

function readIndex(): Promise<CslIndex> {
  index ??= loadIndex()
  return index
}

async function loadIndex(): Promise<CslIndex> {
  const folder = resourcePath('out/csl')
  if (!fs.existsSync(path.join(folder, 'index.json.gz'))) {
    // Only a checkout that was never built comes here; a build has the files.
    const { buildCsl } = await import('./csl-build.ts')
    await buildCsl(folder)
  }
  return JSON.parse(readCslFile('index.json')) as CslIndex
}

function readCslFile(name: string): string {
  try {
    return zlib.gunzipSync(fs.readFileSync(path.join(resourcePath('out/csl'), `${name}.gz`))).toString('utf8')
  } catch (cause) {
    throw damaged(cause)
  }
}

function damaged(cause?: unknown): LibraryError {
  return new LibraryError('damaged', 'The citation styles that come with Loccit could not be read.', {
    remedy: 'Install Loccit again.',
    cause
  })
}

function expand(element: StoredElement): CslElement {
  const children = (element.c ?? []).map((child) => (typeof child === 'string' ? child : expand(child)))
  // citeproc expects a term to have text, be it empty.
  if (element.n === 'term' && !element.c) children.push('')
  return { name: element.n, attrs: element.a ?? {}, children }
}
