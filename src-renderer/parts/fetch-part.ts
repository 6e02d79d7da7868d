import { LibraryError } from '#shared/library-error.ts'

/** Style sheets that could not be fetched: the code that the build puts in for `import()` asks for each of them once only. */
const missing = new Set<HTMLLinkElement>()
document.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') missing.add(target)
  },
  true
)

/** Fetches a script of the window that its first look does without, with its styles. Throws what a person is told; the next call tries again. */
export async function fetchPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    await Promise.all([...missing].map(fetchAgain))
    return await load()
  } catch {
    throw new LibraryError('disconnected', 'A part of the window could not be fetched.', { remedy: 'Try again.' })
  }
}

async function fetchAgain(link: HTMLLinkElement): Promise<void> {
  missing.delete(link)
  const again = link.cloneNode() as HTMLLinkElement
  const fetched = new Promise((resolve, reject) => {
    again.addEventListener('load', resolve)
    again.addEventListener('error', reject)
  })
  link.replaceWith(again)
  await fetched
}
