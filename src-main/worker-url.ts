import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { resourcePath } from './resource-path.ts'

/** The file that a worker starts from: the source beside `here` when this code runs from source, else its bundle. */
export function workerUrl(here: string, name: string): URL {
  return here.endsWith('.ts')
    ? new URL(`./${name}.ts`, here)
    : pathToFileURL(path.join(resourcePath('out/main'), `${name}.js`))
}
