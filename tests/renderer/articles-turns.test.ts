import { expect, it } from 'vitest'
import { Turns } from '#renderer/articles/turns.ts'

/** Pieces of work that go on until they are told to end, and what was begun and ended. */
function pieces(): { log: string[]; piece(name: string): () => Promise<void>; end(name: string): void } {
  const log: string[] = []
  const ends = new Map<string, () => void>()
  const piece = (name: string) => async (): Promise<void> => {
    log.push(`${name} begins`)
    await new Promise<void>((resolve) => ends.set(name, resolve))
    log.push(`${name} ends`)
  }
  return { log, piece, end: (name) => ends.get(name)!() }
}

it('a list that is to be read again while a page is added to it is read again after that, once', async () => {
  const { log, piece, end } = pieces()
  const turns = new Turns()
  const page = turns.take(piece('page'))
  await turns.repeat(piece('first'))
  await turns.repeat(piece('second'))
  expect(turns.busy).toBe(true)
  end('page')
  await expect.poll(() => log).toEqual(['page begins', 'page ends', 'second begins'])
  end('second')
  await page
  expect(log.at(-1)).toBe('second ends')
  expect(turns.busy).toBe(false)
})

it('a page that is asked for while the list is read again is added after that', async () => {
  const { log, piece, end } = pieces()
  const turns = new Turns()
  void turns.repeat(piece('list'))
  const page = turns.take(piece('page'))
  end('list')
  await expect.poll(() => log).toEqual(['list begins', 'list ends', 'page begins'])
  end('page')
  await page
})

it('work that fails does not keep the next from its turn', async () => {
  const turns = new Turns()
  await expect(turns.take(() => Promise.reject(new Error('no answer')))).rejects.toThrow('no answer')
  let done = false
  await turns.repeat(async () => void (done = true))
  expect(done).toBe(true)
})
