import fs from 'node:fs'
import path from 'node:path'

/** A file of the built window that a host may answer with. */
export interface BundleFile {
  file: string
  type: string
  /** How long a browser may keep it: files under `assets/` have a hash in their name. */
  cache: string
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon'
}

/**
 * The window's files by the path they are asked for, listed once: what is not in the map does not exist, so no path is ever
 * made from a request. Links and files of other types are left out. Throws when the window has not been built.
 */
export function bundleManifest(folder: string): ReadonlyMap<string, BundleFile> {
  const manifest = new Map<string, BundleFile>()
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[path.extname(entry.name)]
    if (!entry.isFile() || !type) continue
    const file = path.join(entry.parentPath, entry.name)
    const name = '/' + path.relative(folder, file).split(path.sep).join('/')
    const cache = name.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store'
    manifest.set(name, { file, type, cache })
  }
  const index = manifest.get('/index.html')
  if (!index) throw new Error('The window has not been built: index.html is missing.')
  return manifest.set('/', index)
}
