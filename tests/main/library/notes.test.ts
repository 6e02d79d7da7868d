import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newId } from '#shared/id.ts'
import type { DocJson, Id, Note } from '#shared/model.ts'
import { importArticle, markWords, temporaryLibrary, weirArticle } from '../../support/temporary-library.ts'

const paragraph = (text: string): DocJson => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }]
})
const hash = (doc: DocJson): string => createHash('sha256').update(JSON.stringify(doc)).digest('hex')
const save = (note: Note, doc: DocJson, base: Id = note.revision.id, sequence = 1, session: Id = newId()) => ({
  id: note.id,
  base,
  session,
  sequence,
  doc,
  sha256: hash(doc)
})

describe('saving a note', () => {
  it('appends a revision and keeps the ones before', async () => {
    const { library } = await temporaryLibrary()
    const note = await library.createNote({ title: 'One' })
    await library.saveNote(save(note, paragraph('First words')))
    const { revision, words, excerpt } = await library.getNote({ id: note.id })
    expect(revision).toMatchObject({ base: note.revision.id, doc: paragraph('First words') })
    expect({ words, excerpt }).toEqual({ words: 2, excerpt: 'First words' })
    expect(await library.listRevisions({ id: note.id })).toHaveLength(2)
  })

  it('answers the same save again with the same revision', async () => {
    const { library } = await temporaryLibrary()
    const note = await library.createNote({})
    const request = save(note, paragraph('Once'))
    expect(await library.saveNote(request)).toEqual(await library.saveNote(request))
    expect(await library.listRevisions({ id: note.id })).toHaveLength(2)
  })

  it('keeps both when two follow the same state, and says so', async () => {
    const { library } = await temporaryLibrary()
    const note = await library.createNote({})
    expect(await library.saveNote(save(note, paragraph('Mine')))).toMatchObject({ sibling: false })
    expect(await library.saveNote(save(note, paragraph('Theirs')))).toMatchObject({ sibling: true })
    expect(await library.listRevisions({ id: note.id })).toHaveLength(3)
  })

  it.each([
    [
      'a link that runs code',
      {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }]
          }
        ]
      }
    ],
    ['a node it does not know', { type: 'doc', content: [{ type: 'iframe' }] }],
    [
      'a citation of nothing',
      {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'citation', attrs: { id: newId(), items: [] } }] }]
      }
    ],
    ['text where none may stand', { type: 'doc', content: [{ type: 'text', text: 'loose' }] }]
  ])('refuses %s and keeps the last good state', async (_, doc) => {
    const { library } = await temporaryLibrary()
    const note = await library.createNote({ doc: paragraph('Good') })
    await expect(library.saveNote(save(note, doc))).rejects.toMatchObject({ code: 'bad-document', kept: /kept/ })
    expect((await library.getNote({ id: note.id })).revision.doc).toEqual(paragraph('Good'))
  })

  it('refuses a document that changed on its way', async () => {
    const { library } = await temporaryLibrary()
    const note = await library.createNote({})
    const request = { ...save(note, paragraph('Sent')), doc: paragraph('Received') }
    await expect(library.saveNote(request)).rejects.toMatchObject({ code: 'bad-document' })
  })

  it('knows which notes use a passage', async () => {
    const { library } = await temporaryLibrary()
    const article = await importArticle(library, weirArticle)
    const passage = await markWords(library, article, 'Nobody asked us')
    const items = [{ passage, article: article.id, locator: '3', label: 'paragraph' }]
    const doc = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'citation', attrs: { id: newId(), items } }] }]
    }
    const note = await library.createNote({ title: 'Who was asked' })
    await library.saveNote(save(note, doc))
    const [used] = await library.getPassages({ ids: [passage] })
    expect(used!.usedIn).toEqual([{ id: note.id, title: 'Who was asked' }])
    expect(used!.paragraph).toEqual({ ordinal: 3, kind: 'paragraph' })
    await library.saveNote(save(note, paragraph('No citation'), (await library.getNote({ id: note.id })).revision.id))
    expect((await library.getPassages({ ids: [passage] }))[0]!.usedIn).toEqual([])
  })
})

describe('verifying', () => {
  it('finds the one quotation whose word was changed', async () => {
    const { library } = await temporaryLibrary()
    const article = await importArticle(library, weirArticle)
    const one = await markWords(library, article, 'We will not open a gate that we cannot close again')
    const two = await markWords(library, article, 'nobody will pay us')
    const quote = (passage: Id, text: string): DocJson => ({
      type: 'quotation',
      attrs: { passage },
      content: [{ type: 'text', text }]
    })
    const doc = (first: string): DocJson => ({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [quote(one, first), { type: 'text', text: ' and ' }, quote(two, 'nobody will pay us')]
        }
      ]
    })
    const note = await library.createNote({ doc: doc('We will not open a gate that we cannot close again') })
    expect((await library.verify({})).map(({ state }) => state)).toEqual(['verbatim', 'verbatim'])
    await library.saveNote(save(note, doc('We will now open a gate that we cannot close again')))
    const verified = await library.verify({ note: note.id })
    expect(verified.map(({ state }) => state)).toEqual(['altered', 'verbatim'])
    expect(verified[0]!.changes).toMatchObject([{ quoted: 'now', source: 'not' }])
  })
})
