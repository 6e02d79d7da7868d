import fs from 'node:fs/promises'
import path from 'node:path'
import type { LocalLibrary } from '#shared/contract.ts'
import type { CitationItem } from '#shared/csl.ts'
import { newId } from '#shared/id.ts'
import type { Article, DocJson, Id, MarkColour } from '#shared/model.ts'
import { resourcePath } from './resource-path.ts'

/** A stretch of one of the sample's articles, by its words; without them, the article as a whole. */
interface Place {
  file: string
  exact?: string
}

/** The sample's note as it lies in `note.json`: its quotations and citations name a place where a saved note has ids. */
interface SampleNote {
  title: string
  /** What the person behind the note has filled in. */
  corrections: { file: string; outlet: string }[]
  marks: (Required<Place> & { colour: MarkColour; comment: string })[]
  doc: DocJson
}

/**
 * Fills an empty library with the sample: articles, marks, and one note that cites them. A library that holds anything is
 * left as it is, and `note` is the newest of its notes, null when it has none.
 */
export async function makeSample(library: LocalLibrary): Promise<{ note: Id | null }> {
  const status = await library.status({})
  const notes = await library.listNotes({})
  if (status.articles > 0 || notes.length > 0) return { note: notes[0]?.id ?? null }
  const sample = JSON.parse(await fs.readFile(resourcePath('resources/sample/note.json'), 'utf8')) as SampleNote
  const articles = await importArticles(library)
  for (const { file, outlet } of sample.corrections)
    await library.updateArticles({ ids: [articles.get(file)!.id], changes: { outlet } })
  const passages = new Passages(library, articles)
  for (const { colour, comment, ...place } of sample.marks) await passages.mark(place, { colour, comment })
  const note = await library.createNote({ title: sample.title, doc: await withIds(sample.doc, passages) })
  return { note: note.id }
}

async function importArticles(library: LocalLibrary): Promise<Map<string, Article>> {
  const folder = resourcePath('resources/sample/articles')
  const report = await library.importFiles({ id: newId(), sources: [{ path: folder }] })
  const articles = new Map<string, Article>()
  for (const { name, article, message } of report.files) {
    if (!article) throw new Error(`The sample's ${name} was not imported: ${message}`)
    articles.set(path.posix.basename(name), await library.getArticle({ id: article }))
  }
  return articles
}

/** The sample's places as passages of a library, each made once. */
class Passages {
  readonly #library: LocalLibrary
  readonly #articles: ReadonlyMap<string, Article>
  readonly #made = new Map<string, Id>()

  constructor(library: LocalLibrary, articles: ReadonlyMap<string, Article>) {
    this.#library = library
    this.#articles = articles
  }

  async mark({ file, exact }: Required<Place>, look: { colour?: MarkColour; comment?: string } = {}): Promise<Id> {
    const key = `${file}: ${exact}`
    const made = this.#made.get(key)
    if (made) return made
    const { id: article, version } = this.#article(file)
    const start = this.#find(file, exact)
    const passage = await this.#library.markPassage({
      article,
      version: version.id,
      start,
      end: start + exact.length,
      ...look
    })
    this.#made.set(key, passage.id)
    return passage.id
  }

  /** A source of a citation, with the number of its paragraph as the locator. */
  async cite({ file, exact, ...more }: Place & { prefix?: string }): Promise<CitationItem> {
    const { id: article, version } = this.#article(file)
    if (!exact) return { passage: null, article, ...more }
    const start = this.#find(file, exact)
    const paragraph = version.paragraphs.find(({ end }) => start < end)
    const locator = paragraph?.ordinal ? { label: 'paragraph' as const, locator: String(paragraph.ordinal) } : {}
    return { passage: await this.mark({ file, exact }), article, ...locator, ...more }
  }

  #article(file: string): Article {
    const article = this.#articles.get(file)
    if (!article) throw new Error(`The sample has no article ${file}.`)
    return article
  }

  #find(file: string, exact: string): number {
    const start = this.#article(file).version.text.indexOf(exact)
    if (start < 0) throw new Error(`The sample's ${file} does not hold the words “${exact}”.`)
    return start
  }
}

/** The note's document with ids in place of places, and the places' words in its quotations. */
async function withIds(node: DocJson, passages: Passages): Promise<DocJson> {
  if (node.type === 'citation') {
    const items = await inOrder(node.attrs?.items as Place[], (place) => passages.cite(place))
    return { type: 'citation', attrs: { id: newId(), items } }
  }
  const content = node.content && { content: await inOrder(node.content, (child) => withIds(child, passages)) }
  if (node.type !== 'quotation' && node.type !== 'block_quotation') return { ...node, ...content }
  const place = node.attrs as unknown as Required<Place>
  const words = { content: [{ type: 'text', text: place.exact }] }
  return { type: node.type, attrs: { passage: await passages.mark(place) }, ...(content ?? words) }
}

async function inOrder<T, U>(items: readonly T[], make: (item: T) => Promise<U>): Promise<U[]> {
  const made: U[] = []
  for (const item of items) made.push(await make(item))
  return made
}
