import fs from 'node:fs'
import path from 'node:path'
import type { LocalLibrary } from '#shared/contract.ts'
import { LibraryError } from '#shared/library-error.ts'

/**
 * Opens the library for one command and closes it again. Reading goes on while another host holds it; writing then fails
 * with a sentence that says who does. Only writing makes a library where there is none.
 */
export async function withLibrary<T>(
  option: string | undefined,
  access: 'read' | 'write',
  work: (library: LocalLibrary) => Promise<T>
): Promise<T> {
  const [{ openLibrary }, { libraryFolder }] = await Promise.all([
    import('#main/library.ts'),
    import('#main/hosts/settings.ts')
  ])
  const folder = libraryFolder({ option })
  if (access === 'read' && !fs.existsSync(path.join(folder, 'library.db')))
    throw new LibraryError('not-found', `There is no library in ${folder}.`, {
      remedy: 'Import something first, or name another folder with --library.'
    })
  const library = await openLibrary(folder, { access, host: 'the loccit command' })
  try {
    if (access === 'write') await requireWritable(library)
    return await work(library)
  } finally {
    await library.close()
  }
}

async function requireWritable(library: LocalLibrary): Promise<void> {
  const { access, reason } = await library.status({})
  if (access === 'read') throw new LibraryError('read-only', reason ?? 'This library is open for reading only.')
}
