import type { LocalLibrary } from '#shared/contract.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { Id, ImportProgress, ImportReport } from '#shared/model.ts'
import { countQueuedFiles, selectUnfinishedImports, setImportPaused } from '#main/db/imports.ts'
import { mergeIndex } from '#main/db/paragraphs.ts'
import { settleSketches } from '#main/db/sketches.ts'
import { importFiles, importText, resumeImport, type Watch } from '#main/import/import-files.ts'
import type { ImportRun } from '#main/import/import-run.ts'
import { reportOf } from '#main/import/report-import.ts'
import type { LibraryContext } from './context.ts'
import { redoImport, undoImport } from './undo-import.ts'

type ImportMethods = Pick<
  LocalLibrary,
  | 'importText'
  | 'importFiles'
  | 'resumeImports'
  | 'unfinishedImports'
  | 'finishImport'
  | 'waitingFiles'
  | 'pauseImport'
  | 'getImport'
  | 'runningImports'
  | 'cancelImport'
  | 'undoImport'
  | 'redoImport'
> & {
  /** Stops every import under way and waits for it. Files that were not read yet wait for the next start. */
  stopImports(): Promise<void>
}

interface Running {
  controller: AbortController
  run: ImportRun | null
  /** How far it was when it last said so. */
  progress: ImportProgress | null
  done: Promise<ImportReport>
}

/** The library's methods on imports. */
export function importMethods(context: LibraryContext): ImportMethods {
  const { db, tell } = context
  const running = new Map<Id, Running>()
  const merging = mergeInIdle(context)

  const start = (id: Id, work: (watch: Watch) => Promise<ImportReport>): Promise<ImportReport> =>
    begin(tell, running, id, work).finally(() => void (running.size === 0 && merging.start()))

  return {
    importFiles: (request) => start(request.id, (watch) => importFiles(context, request, watch)),
    importText: ({ id, text, html = false }) => start(id, (watch) => importText(context, { id, text, html }, watch)),
    resumeImports: async () => {
      for (const state of await unfinishedImports(context))
        if (!running.has(state.id))
          start(state.id, (watch) => resumeImport(context, state, watch)).catch((error: unknown) =>
            console.error(error)
          )
    },
    unfinishedImports: async () =>
      (await unfinishedImports(context)).map(({ id }) => id).filter((id) => !running.has(id)),
    finishImport: async ({ id }) => {
      const state = (await unfinishedImports(context)).find((each) => each.id === id)
      if (!state || running.has(id)) throw new LibraryError('not-found', 'This import is under way, or it has ended.')
      if (state.paused) await rest(context, null, { id, paused: false })
      return start(id, (watch) => resumeImport(context, { ...state, paused: false }, watch))
    },
    waitingFiles: () => countQueuedFiles(db.read, [...running.keys()]),
    pauseImport: async ({ id, paused }) => {
      await rest(context, running.get(id)?.run ?? null, { id, paused })
      return null
    },
    getImport: ({ id }) => reportOf(db, id),
    runningImports: async () => [...running.values()].flatMap(({ progress }) => progress ?? []),
    cancelImport: async ({ id }) => {
      running.get(id)?.controller.abort()
      return null
    },
    undoImport: ({ id }) => undoImport(context, id),
    redoImport: ({ id }) => redoImport(context, id),
    stopImports: async () => {
      for (const { controller } of running.values()) controller.abort('closing')
      await Promise.allSettled([...running.values()].map(({ done }) => done))
      await merging.end()
    }
  }
}

/** Starts an import so that it can be paused and cancelled, and tells what it made. */
async function begin(
  tell: LibraryContext['tell'],
  running: Map<Id, Running>,
  id: Id,
  work: (watch: Watch) => Promise<ImportReport>
): Promise<ImportReport> {
  const controller = new AbortController()
  const onProgress = (progress: ImportProgress): void => {
    entry.progress = progress
    tell({ type: 'import-progress', progress })
  }
  const onRun = (run: ImportRun): void => void (entry.run = run)
  const entry: Running = { controller, run: null, progress: null, done: Promise.resolve() as never }
  running.set(id, entry)
  try {
    entry.done = work({ signal: controller.signal, onProgress, onRun })
    const report = await entry.done
    tell({ type: 'articles-changed', ids: report.files.flatMap(({ article }) => article ?? []) })
    // Items that waited may have found their article, whether or not new ones came.
    tell({ type: 'references-changed' })
    tell({ type: 'import-finished', report })
    return report
  } finally {
    running.delete(id)
  }
}

type Unfinished = Parameters<typeof resumeImport>[1]

/** The imports that a closed library left under way; none where nothing can be written. */
async function unfinishedImports({ db }: LibraryContext): Promise<Unfinished[]> {
  if (!db.writable) return []
  const rows = await selectUnfinishedImports(db.read)
  return rows.map(({ id, uuid, pausedAt, byChapter, total }) => ({
    row: id,
    id: uuid,
    total,
    paused: pausedAt !== null,
    byChapter: Boolean(byChapter)
  }))
}

/** Lets an import rest, or go on; it is noted, so that it also rests over a restart. */
async function rest(
  { db }: LibraryContext,
  run: ImportRun | null,
  { id, paused }: { id: Id; paused: boolean }
): Promise<void> {
  await db.write((tx) => setImportPaused(tx, id, paused ? new Date().toISOString() : null))
  if (paused) run?.pause()
  else run?.resume()
}

/** How many pages of the search index are merged at once: few enough that a save never waits for it. */
const pagesAtOnce = 200

/** How many sketches are moved into their index at once, likewise. */
const sketchesAtOnce = 500

/** Puts what imports left of the search index, and of the index of sketches, together little by little, whenever nothing is being imported. */
function mergeInIdle({ db }: LibraryContext): { start(): void; end(): Promise<void> } {
  let isOn = false
  let ended = false
  let under: Promise<void> = Promise.resolve()
  const merge = async (): Promise<void> => {
    const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
    while (isOn && (await db.write((tx) => settleSketches(tx, sketchesAtOnce)))) await pause()
    while (isOn && (await db.write((tx) => mergeIndex(tx, pagesAtOnce)))) await pause()
    isOn = false
  }
  return {
    start: () => {
      if (isOn || ended || !db.writable) return
      isOn = true
      under = merge().catch((error: unknown) => console.error(error))
    },
    // For good: an import that ends while the library is closed would start it again.
    end: async () => {
      ended = true
      isOn = false
      await under
    }
  }
}
