import { hostParameters, parameters, type HostMethods, type Library, type Reply } from '#shared/contract.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { z } from 'zod'

/** What a host answers with. `library` throws a `LibraryError` while there is no library that can be used. */
export interface Served {
  library: () => Library | Promise<Library>
  host: HostMethods
}

/**
 * Answers one request of a window. Only the contract's own methods can be reached, each parameter is checked here, the one
 * place where they enter, and whatever goes wrong becomes a value.
 */
export async function serve(served: Served, method: unknown, parameter: unknown): Promise<Reply> {
  return replyOf(async () => {
    if (typeof method === 'string') {
      if (Object.hasOwn(parameters, method)) {
        const name = method as keyof Library
        return call(await served.library(), name, parameters[name], parameter)
      }
      if (Object.hasOwn(hostParameters, method)) {
        const name = method as keyof HostMethods
        return call(served.host, name, hostParameters[name], parameter)
      }
    }
    throw new LibraryError('bad-request', 'There is no such request.')
  })
}

/** The outcome of some work as a value. What is not a `LibraryError` is a defect: it goes to stderr, and out as one sentence. */
export async function replyOf<T>(work: () => Promise<T>): Promise<Reply<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof LibraryError) return { ok: false, error: error.toValue() }
    console.error(error)
    return { ok: false, error: { code: 'unexpected', message: 'Something went wrong inside Loccit.' } }
  }
}

/** Checks what came from outside. Throws a `bad-request` that names the part that is wrong. */
export function checked<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const { path, message } = result.error.issues[0]!
  const where = path.length > 0 ? ` (${path.join('.')})` : ''
  throw new LibraryError('bad-request', `The request is not as it should be${where}: ${message}.`)
}

async function call(methods: object, name: string, schema: z.ZodType, parameter: unknown): Promise<unknown> {
  const work: unknown = Object.hasOwn(methods, name) ? methods[name as keyof typeof methods] : undefined
  if (typeof work !== 'function') throw new LibraryError('bad-request', 'There is no such request.')
  const answer: unknown = await (work as (parameter: unknown) => unknown)(checked(schema, parameter))
  return answer ?? null
}
