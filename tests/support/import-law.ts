import { moduleImports } from './module-imports.ts'
import type { SourceFile } from './source-files.ts'

/** What the files of one part of the project may import: other parts, single files, and packages. */
interface Law {
  parts: readonly string[]
  files?: readonly string[]
  packages: RegExp
}

/** Files at the root of `src-main` that say where things are and know nothing else. */
const places = ['src-main/resource-path.ts', 'src-main/worker-url.ts']
/** What the parts below `library.ts` share: the store of originals. */
const store = ['src-main/originals.ts']
/** The doors into the library's parts that a host may use without going through the library. */
const doors = [
  'src-main/import/paragraphs.ts',
  'src-main/import/reading/fork-reader.ts',
  'src-main/import/reading/read-job.ts',
  'src-main/import/reading/reading-pool.ts',
  'src-main/import/open-file.ts',
  'src-main/notes/export/write-files.ts',
  'src-main/notes/citation-styles.ts'
]
const onlyOnesOwn = /^(electron|sqlite3|ws|commander|svelte|zod)$|^(@?bits-ui|svelte-|prosemirror-(view|state))/

/** Who may import whom. A part that is not named here is not checked. */
const laws: Record<string, Law> = {
  shared: {
    parts: ['shared'],
    packages: /^(prosemirror-model|zod|approx-string-match|diff-match-patch-es)$/
  },
  db: { parts: ['shared', 'db'], files: places, packages: /^(node:.*|sqlite3)$/ },
  import: { parts: ['shared', 'db', 'import'], files: [...places, ...store], packages: not(onlyOnesOwn) },
  notes: { parts: ['shared', 'db', 'notes'], files: [...places, ...store], packages: not(onlyOnesOwn) },
  main: { parts: ['shared', 'db', 'import', 'notes', 'main'], packages: /^(node:.*|prosemirror-model)$/ },
  hosts: { parts: ['shared', 'main', 'hosts'], files: doors, packages: /^(node:.*|electron|ws|commander|fflate|zod)$/ },
  'renderer/parts': { parts: ['shared', 'renderer/parts'], packages: not(/^(node:.*|electron|ws|sqlite3|zod)$/) },
  'renderer/library': { parts: ['shared', 'renderer/library'], packages: not(/^(node:.*|electron|ws|sqlite3|zod)$/) },
  renderer: { parts: ['shared', 'renderer', 'renderer/*'], packages: not(/^(node:.*|electron|ws|sqlite3|zod)$/) }
}

function not(pattern: RegExp): RegExp {
  return new RegExp(`^(?!(?:${pattern.source})).*$`)
}

/** The part of the project that a file belongs to: `db`, `hosts`, `renderer/reader`; `main` and `renderer` for their root files. */
export function partOf(file: string): string | null {
  const main = /^src-main\/(?:(shared|db|import|notes|hosts)\/)?/.exec(file)
  if (main) return main[1] ?? 'main'
  const renderer = /^src-renderer\/(?:([^/]+)\/)?/.exec(file)
  return renderer ? (renderer[1] ? `renderer/${renderer[1]}` : 'renderer') : null
}

/** Every import that breaks the law, as a sentence. */
export function importsAgainstTheLaw(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const part = partOf(file.path)
    const law = part === null ? undefined : lawOf(part)
    if (!law) return []
    return moduleImports(file)
      .filter(
        ({ target, isPackage, isType }) => !(isPackage ? isType || law.packages.test(target) : allows(law, target))
      )
      .map(({ target }) => `${file.path} may not import ${target}`)
  })
}

/** A feature of the renderer may import shared, `library/`, `parts/` and itself; never another feature. */
function lawOf(part: string): Law | undefined {
  const feature = /^renderer\//.test(part) && !laws[part]
  return feature ? { ...laws.renderer!, parts: ['shared', 'renderer/library', 'renderer/parts', part] } : laws[part]
}

function allows(law: Law, target: string): boolean {
  if (target.endsWith('/package.json') || law.files?.includes(target)) return true
  const part = partOf(target)
  if (part === null) return false
  return law.parts.some((allowed) =>
    allowed.endsWith('/*') ? part.startsWith(allowed.slice(0, -1)) : part === allowed
  )
}

/** Every import from the renderer of the contract's values: it takes their types alone, so no schema is bundled. */
export function contractValuesInTheRenderer(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('src-renderer/'))
    .filter((file) => moduleImports(file).some(({ target, isType }) => target.endsWith('/contract.ts') && !isType))
    .map(({ path }) => `${path} imports more than types from the contract`)
}
