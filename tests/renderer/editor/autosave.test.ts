import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newId } from '#shared/id.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { SavedRevision } from '#shared/model.ts'
import { Autosave, type SaveRequest, type SaveState } from '#renderer/editor/autosave.ts'
import { docJson } from '../../support/editor-state.ts'
import { HandClock, settle } from '../../support/hand-clock.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const savedAt = '2026-05-04T12:03:00.000Z'

/** An autosave whose library answers by itself, unless the test holds its answers back. */
function bench(answer?: (request: SaveRequest) => Promise<SavedRevision>) {
  const clock = new HandClock()
  const sent: SaveRequest[] = []
  const states: SaveState[] = []
  const base = newId()
  const written = { text: '' }
  const autosave = new Autosave({
    note: newId(),
    base,
    clock,
    read: () => docJson(written.text),
    save: (request) => {
      sent.push(request)
      return answer ? answer(request) : Promise.resolve(acknowledged())
    },
    hash: (text) => Promise.resolve(hash(text)),
    hashNow: hash,
    onState: (state) => states.push(state)
  })
  const write = (text: string): void => {
    written.text = text
    autosave.changed()
  }
  return { autosave, clock, sent, states, base, write, words: () => sent.map(({ doc }) => JSON.stringify(doc)) }
}

const acknowledged = (sibling = false): SavedRevision => ({ revision: newId(), savedAt, sibling })

/** Answers that the test gives when it wants to. */
function heldAnswers() {
  const held: { resolve(saved: SavedRevision): void; reject(error: unknown): void }[] = []
  return { held, answer: () => new Promise<SavedRevision>((resolve, reject) => held.push({ resolve, reject })) }
}

describe('when a note is saved', () => {
  it('saves 400 ms after the last change', async () => {
    const { clock, sent, write } = bench()
    write('one')
    await clock.pass(300)
    write('one two')
    await clock.pass(399)
    expect(sent).toHaveLength(0)
    await clock.pass(1)
    expect(sent).toHaveLength(1)
  })

  it('saves at least every 2 s while someone types without a rest', async () => {
    const { clock, sent, write } = bench()
    for (let i = 0; i < 21; i++) {
      write('x'.repeat(i + 1))
      await clock.pass(100)
    }
    expect(sent).toHaveLength(1)
    expect(sent[0]!.doc.content![0]!.content![0]!.text).toHaveLength(20)
  })

  it('saves at once when it is flushed, and only what is unsaved', async () => {
    const { autosave, sent, write } = bench()
    await autosave.flush()
    expect(sent).toHaveLength(0)
    write('one')
    await autosave.flush()
    await autosave.flush()
    expect(sent).toHaveLength(1)
    expect(autosave.unsaved).toBe(false)
  })

  it('answers a flush that comes while another save is only being hashed after that save', async () => {
    const { held, answer } = heldAnswers()
    const { autosave, write } = bench(answer)
    write('one')
    void autosave.flush()
    let flushed = false
    void autosave.flush().then(() => (flushed = true))
    await settle()
    expect(flushed).toBe(false)
    held[0]!.resolve(acknowledged())
    await settle()
    expect(flushed).toBe(true)
  })

  it('has nothing left to do when a flush came before the rest', async () => {
    const { autosave, clock, sent, write } = bench()
    write('one')
    await autosave.flush()
    await clock.pass(10_000)
    expect(sent).toHaveLength(1)
  })
})

describe('what a save carries', () => {
  it('names the note, its base, the session and the sequence, and the hash of the document it sends', async () => {
    const { autosave, sent, base, write } = bench()
    write('one')
    await autosave.flush()
    write('two')
    await autosave.flush()
    expect(sent[0]).toMatchObject({ base, session: autosave.session, sequence: 0 })
    expect(sent[1]).toMatchObject({ session: autosave.session, sequence: 1 })
    expect(sent[1]!.base).not.toBe(base)
    expect(sent[1]!.base).toMatch(/^[0-9a-f-]{36}$/)
    for (const { doc, sha256 } of sent) expect(sha256).toBe(hash(JSON.stringify(doc)))
  })

  it('bases the next save on the revision that was acknowledged', async () => {
    const { autosave, sent, write } = bench()
    write('one')
    await autosave.flush()
    const head = autosave.head
    write('two')
    await autosave.flush()
    expect(sent[1]!.base).toBe(head)
  })
})

describe('one save at a time', () => {
  it('sends what was typed meanwhile only after the answer', async () => {
    const { held, answer } = heldAnswers()
    const { autosave, clock, sent, words, write } = bench(answer)
    write('one')
    await clock.pass(400)
    write('one two')
    await clock.pass(1_000)
    expect(sent).toHaveLength(1)
    const saved = acknowledged()
    held[0]!.resolve(saved)
    await clock.pass(400)
    expect(words()[1]).toContain('one two')
    expect(sent[1]!.base).toBe(saved.revision)
    held[1]!.resolve(acknowledged())
    await settle()
    expect(autosave.unsaved).toBe(false)
  })

  it('flushes what was typed during a save, too', async () => {
    const { held, answer } = heldAnswers()
    const { autosave, clock, words, write } = bench(answer)
    write('one')
    await clock.pass(400)
    write('one two')
    let flushed = false
    void autosave.flush().then(() => (flushed = true))
    held[0]!.resolve(acknowledged())
    await settle()
    expect(flushed).toBe(false)
    held[1]!.resolve(acknowledged())
    await settle()
    expect(flushed).toBe(true)
    expect(words()[1]).toContain('one two')
  })
})

describe('what it says', () => {
  it('says saved only once the library has acknowledged', async () => {
    const { held, answer } = heldAnswers()
    const { clock, states, write } = bench(answer)
    write('one')
    await clock.pass(800)
    expect(states).toEqual([])
    held[0]!.resolve(acknowledged())
    await settle()
    expect(states).toEqual([{ kind: 'saved', at: savedAt, sibling: false }])
  })

  it('says saving only when an answer takes more than half a second', async () => {
    const { clock, states, write } = bench(heldAnswers().answer)
    write('one')
    await clock.pass(400 + 499)
    expect(states).toEqual([])
    await clock.pass(1)
    expect(states).toEqual([{ kind: 'saving' }])
  })

  it('says that a sibling was made', async () => {
    const { clock, states, write } = bench(() => Promise.resolve(acknowledged(true)))
    write('one')
    await clock.pass(400)
    expect(states).toEqual([{ kind: 'saved', at: savedAt, sibling: true }])
  })

  it('says after 5 s that no answer came', async () => {
    const { clock, states, write } = bench(heldAnswers().answer)
    write('one')
    await clock.pass(400 + 4_999)
    expect(states.at(-1)).toEqual({ kind: 'saving' })
    await clock.pass(1)
    expect(states.at(-1)).toMatchObject({ kind: 'error', reason: 'The library has not answered for five seconds.' })
  })

  it('says the reason of a failure', async () => {
    const full = new LibraryError('disk', 'The disk is full.', { remedy: 'Free some space.' })
    const { clock, states, write } = bench(() => Promise.reject(full))
    write('one')
    await clock.pass(400)
    expect(states).toEqual([{ kind: 'error', reason: 'The disk is full.', remedy: 'Free some space.' }])
  })
})

describe('when a save fails', () => {
  const lost = new LibraryError('disconnected', 'The connection to the library was lost.')

  it('sends the same save again, unchanged, before anything newer', async () => {
    const { held, answer } = heldAnswers()
    const { clock, sent, words, write } = bench(answer)
    write('one')
    await clock.pass(400)
    held[0]!.reject(lost)
    await settle()
    write('one two')
    await clock.pass(400)
    expect(sent[1]).toEqual(sent[0])
    held[1]!.resolve(acknowledged())
    await clock.pass(400)
    expect(words()[2]).toContain('one two')
    expect(sent[2]!.sequence).toBe(1)
  })

  it('tries by itself after a while, less and less often', async () => {
    const { clock, sent, write } = bench(() => Promise.reject(lost))
    write('one')
    await clock.pass(400)
    await clock.pass(5_000)
    expect(sent).toHaveLength(2)
    await clock.pass(10_000)
    expect(sent).toHaveLength(3)
    await clock.pass(19_999)
    expect(sent).toHaveLength(3)
    await clock.pass(1)
    expect(sent).toHaveLength(4)
  })

  it('tries at once when asked, and says that it is saved', async () => {
    let broken = true
    const { autosave, clock, states, write } = bench(() =>
      broken ? Promise.reject(lost) : Promise.resolve(acknowledged())
    )
    write('one')
    await clock.pass(400)
    broken = false
    await autosave.retry()
    expect(states.map(({ kind }) => kind)).toEqual(['error', 'saved'])
    await clock.pass(60_000)
    expect(states).toHaveLength(2)
  })

  it('takes an answer that comes late', async () => {
    const { held, answer } = heldAnswers()
    const { autosave, clock, sent, states, write } = bench(answer)
    write('one')
    await clock.pass(400 + 5_000)
    held[0]!.resolve(acknowledged())
    await settle()
    expect(states.at(-1)).toMatchObject({ kind: 'saved' })
    expect(autosave.unsaved).toBe(false)
    await clock.pass(60_000)
    expect(sent).toHaveLength(1)
  })

  it('sends the document as it is by then when the library refused the one before', async () => {
    const refused = new LibraryError('bad-document', 'This note’s document is not valid.')
    let broken = true
    const { autosave, clock, sent, words, write } = bench(() =>
      broken ? Promise.reject(refused) : Promise.resolve(acknowledged())
    )
    write('one')
    await clock.pass(400)
    broken = false
    write('two')
    await clock.pass(400)
    expect(words()[1]).toContain('two')
    expect(sent[1]!.sequence).toBe(1)
    expect(autosave.unsaved).toBe(false)
  })

  it('rejects a flush with the reason, and keeps the words', async () => {
    const { autosave, write } = bench(() => Promise.reject(lost))
    write('one')
    await expect(autosave.flush()).rejects.toBe(lost)
    expect(autosave.unsaved).toBe(true)
  })

  it('calls a defect what it is and goes on trying', async () => {
    const { clock, sent, states, write } = bench(() => Promise.reject(new Error('boom')))
    write('one')
    await clock.pass(400)
    expect(states).toEqual([{ kind: 'error', reason: 'boom', remedy: null }])
    await clock.pass(5_000)
    expect(sent[1]).toEqual(sent[0])
  })
})

describe('when the page goes away', () => {
  it('sends the newest document before the handler returns', () => {
    const { autosave, sent, words, write } = bench()
    write('last words')
    autosave.flushNow()
    expect(words()[0]).toContain('last words')
    expect(sent[0]!.sha256).toBe(hash(JSON.stringify(sent[0]!.doc)))
  })

  it('sends it also while another save is under way', async () => {
    const { autosave, clock, words, write } = bench(heldAnswers().answer)
    write('one')
    await clock.pass(400)
    write('one two')
    autosave.flushNow()
    expect(words()[1]).toContain('one two')
  })

  it('sends also what a save had only begun to hash', () => {
    const { autosave, sent, words, write } = bench()
    write('one')
    void autosave.flush()
    expect(sent).toHaveLength(0)
    autosave.flushNow()
    expect(words()[0]).toContain('one')
  })

  it('makes no second revision of it should the page live on', async () => {
    const { autosave, sent, write } = bench()
    write('one')
    const flushed = autosave.flush()
    autosave.flushNow()
    await flushed
    expect(sent[1]).toEqual(sent[0])
  })

  it('sends nothing when all is saved', async () => {
    const { autosave, sent, write } = bench()
    write('one')
    await autosave.flush()
    autosave.flushNow()
    expect(sent).toHaveLength(1)
  })
})
