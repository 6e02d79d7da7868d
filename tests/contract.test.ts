import fs from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { resourcePath } from '#main/resource-path.ts'
import { connect } from '#renderer/library/connect.ts'
import { hostParameters, parameters, type Library, type LibraryEvent, type MethodName } from '#shared/contract.ts'
import { LibraryError } from '#shared/library-error.ts'
import { contractCases, seedLibrary } from './support/contract-cases.ts'
import { ways, type Way } from './support/transports.ts'

const methods = Object.keys(parameters) as MethodName[]

/** The library as a window has it, over a way to it. */
function libraryOver(way: Way): Library {
  const refused = async (): Promise<never> => {
    throw new Error('Files go another way.')
  }
  return connect({ request: way.request, subscribe: () => () => undefined, importFiles: refused }).library
}

describe.each(ways)('a library $name', ({ open, checks }) => {
  it.each(methods)('keeps what %s promises', async (method) => {
    const library = libraryOver(await open())
    await contractCases[method].answers(library, await seedLibrary(library))
  })

  const refusing = methods.filter((method) => checks || contractCases[method].code !== 'bad-request')
  it.each(refusing)('says in a sentence what %s refuses', async (method) => {
    const way = await open()
    const seed = await seedLibrary(libraryOver(way))
    const reply = await way.request(method, contractCases[method].refuses(seed))
    expect(reply).toEqual({
      ok: false,
      error: expect.objectContaining({
        code: contractCases[method].code,
        message: expect.stringMatching(/^[A-Z“].*[.”]$/)
      })
    })
    expect(JSON.stringify(reply)).not.toMatch(/\bat .+:\d+:\d+|SQLITE_|Error:/)
  })

  it('tells what changed', async () => {
    const way = await open()
    const events: LibraryEvent[] = []
    way.subscribe((event) => events.push(event))
    const { id } = await libraryOver(way).createNote({ title: 'Heard of' })
    await vi.waitFor(() => expect(events).toContainEqual({ type: 'notes-changed', ids: [id] }))
  })

  it
    .runIf(checks)
    .each(['__proto__', 'constructor', 'close', 'toString', 'importFiles', 'exportNote', 'subscribe', 'x', ''])(
    'does not answer to %j',
    async (method) => {
      const reply = await (await open()).request(method, {})
      expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    }
  )

  it.runIf(checks).each([[null], ['text'], [[]], [{ id: 7 }], [{ id: 'x', __proto__: null }]])(
    'does not take %j for a parameter',
    async (parameter) => {
      const reply = await (await open()).request('getNote', parameter)
      expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    }
  )

  it.runIf(checks)('lets an error keep its code, its sentence and its way out', async () => {
    const { host } = connect({
      ...(await open()),
      subscribe: () => () => undefined,
      importFiles: () => Promise.reject()
    })
    const error: unknown = await host.openLibrary({}).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(LibraryError)
    expect(error).toMatchObject({
      code: 'bad-request',
      message: 'A folder has to be named here.',
      remedy: 'Type the folder’s path.'
    })
  })
})

describe('the contract', () => {
  const text = fs.readFileSync(resourcePath('src-main/shared/contract.ts'), 'utf8')

  it.each([...methods, ...Object.keys(hostParameters)])('says what %s is for', (method) => {
    expect(text).toMatch(new RegExp(`/\\*\\* [A-Z][^/]*\\. \\*/\\n {2}${method}:`))
  })
})
