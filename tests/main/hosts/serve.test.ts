import { describe, expect, it, vi } from 'vitest'
import { hostParameters, parameters, type HostMethods, type Library } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import { LibraryError } from '#shared/library-error.ts'
import { replyOf, serve } from '#main/hosts/serve.ts'

const refused = { ok: false, error: { code: 'bad-request', message: 'There is no such request.' } }

/** A library that answers with what it was asked. */
function served(methods: object = {}, host: object = {}): Parameters<typeof serve>[0] {
  return { library: () => methods as Library, host: host as HostMethods }
}

describe('serve', () => {
  it('answers with what the method gives, and fills in the defaults of its parameter', async () => {
    const methods = { search: async (parameter: unknown) => parameter }
    expect(await serve(served(methods), 'search', { query: 'harbour' })).toEqual({
      ok: true,
      value: { query: 'harbour', limit: 50 }
    })
  })

  it.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'close',
    'subscribe',
    'importFiles',
    'exportNote'
  ])('refuses %s, whatever the library has of that name', async (name) => {
    const methods = { close: async () => 'closed', subscribe: () => 'subscribed', importFiles: async () => 'imported' }
    expect(await serve(served(methods, methods), name, {})).toEqual(refused)
  })

  it.each([undefined, null, 1, {}, ['status'], { toString: () => 'status' }])('refuses %s as a name', async (name) => {
    expect(await serve(served({ status: async () => null }), name, {})).toEqual(refused)
  })

  it('reaches a library’s own methods only, not those that it inherits', async () => {
    const methods = Object.create({ status: async () => 'inherited' }) as object
    expect(await serve(served(methods), 'status', {})).toEqual(refused)
  })

  it('names the part of a parameter that is wrong', async () => {
    const methods = { getNote: async () => null }
    const reply = await serve(served(methods), 'getNote', { id: 'seven' })
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    expect(!reply.ok && reply.error.message).toContain('(id)')
  })

  it.each([[undefined], [null], [7], ['id'], [{ id: newId(), more: true }], [JSON.parse('{"__proto__": {"id": 1}}')]])(
    'refuses the parameter %j',
    async (parameter) => {
      expect(await serve(served({ getNote: async () => null }), 'getNote', parameter)).toMatchObject({
        ok: false,
        error: { code: 'bad-request' }
      })
    }
  )

  it('passes an error that a person is meant to see on as it is', async () => {
    const error = new LibraryError('locked', 'Somebody has it.', { kept: 'All of it.', remedy: 'Wait.' })
    const methods = { status: () => Promise.reject(error) }
    expect(await serve(served(methods), 'status', {})).toEqual({ ok: false, error: error.toValue() })
  })

  it('says why there is no library, to every request for it', async () => {
    const library = (): never => {
      throw new LibraryError('damaged', 'The library file is damaged.')
    }
    const host = { host: async () => 'still here' }
    expect(await serve({ library, host: host as never }, 'status', {})).toMatchObject({ error: { code: 'damaged' } })
    expect(await serve({ library, host: host as never }, 'host', {})).toEqual({ ok: true, value: 'still here' })
  })

  it('keeps the details of a defect to itself', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const defect = new TypeError('undefined is not a function at /home/person/library.ts:7')
    expect(await replyOf(() => Promise.reject(defect))).toEqual({
      ok: false,
      error: { code: 'unexpected', message: 'Something went wrong inside Loccit.' }
    })
    expect(log).toHaveBeenCalledWith(defect)
    log.mockRestore()
  })

  it('has no name in common between a library’s methods and a host’s', () => {
    expect(Object.keys(parameters).filter((name) => name in hostParameters)).toEqual([])
  })
})
