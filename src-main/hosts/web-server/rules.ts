import type { IncomingMessage } from 'node:http'
import { sameSecret } from './tickets.ts'

/** Why a request is turned away before anything else looks at it. */
export interface Refusal {
  status: 400 | 403 | 405 | 421
  sentence: string
}

/**
 * The rules that every request and every upgrade passes first. An exact `Host` is what stops DNS rebinding, and an exact
 * `Origin` is what stops other pages, those of other ports of this machine among them.
 */
export function refusal(request: IncomingMessage, port: number): Refusal | null {
  const hosts = values(request, 'host')
  if (hosts.length !== 1 || hosts[0] !== `127.0.0.1:${port}`)
    return { status: 421, sentence: 'This address does not answer for that host.' }
  if (!['GET', 'HEAD', 'POST'].includes(request.method ?? ''))
    return { status: 405, sentence: 'This address answers GET, HEAD and POST only.' }
  if (!request.url?.startsWith('/')) return { status: 400, sentence: 'The path must begin with a slash.' }
  const origins = values(request, 'origin')
  const changes = request.method !== 'GET' || request.headers.upgrade !== undefined
  if (changes && (origins.length !== 1 || origins[0] !== `http://127.0.0.1:${port}`))
    return { status: 403, sentence: 'Only Loccit’s own page may ask this.' }
  return null
}

/** Whether the request carries this run's token. */
export function hasToken(request: IncomingMessage, token: string): boolean {
  return sameSecret(request.headers.authorization ?? '', `Bearer ${token}`)
}

/** Every value of a header, also those that Node drops when it is sent twice. */
function values(request: IncomingMessage, name: string): string[] {
  return request.rawHeaders.filter((_, i, all) => i % 2 === 1 && all[i - 1]!.toLowerCase() === name)
}
