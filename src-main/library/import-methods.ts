import type { LocalLibrary } from '#shared/contract.ts'
import type { Id, ImportProgress, ImportReport } from '#shared/model.ts'
import { selectImportedArticles } from '#main/db/imports.ts'
import { importFiles, importText } from '#main/import/import-files.ts'
import type { LibraryContext } from './context.ts'
import { setTrashed } from './trash.ts'

type ImportMethods = Pick<LocalLibrary, 'importText' | 'importFiles' | 'cancelImport' | 'undoImport'> & {
  /** Cancels every import under way and waits until it has stopped. */
  stopImports(): Promise<void>
}

/** The library's methods on imports. */
export function importMethods(context: LibraryContext): ImportMethods {
  const { db, tell } = context
  const running = new Map<Id, { controller: AbortController; done: Promise<ImportReport> }>()
  const onProgress = (progress: ImportProgress): void => tell({ type: 'import-progress', progress })

  /** Starts an import so that it can be cancelled, and tells what it made. */
  const start = async (id: Id, work: (signal: AbortSignal) => Promise<ImportReport>): Promise<ImportReport> => {
    const controller = new AbortController()
    const done = work(controller.signal)
    running.set(id, { controller, done })
    try {
      const report = await done
      tell({ type: 'articles-changed', ids: report.files.flatMap(({ article }) => article ?? []) })
      return report
    } finally {
      running.delete(id)
    }
  }

  return {
    importFiles: (request) => start(request.id, (signal) => importFiles(context, request, { signal, onProgress })),
    importText: ({ id, text, html = false }) =>
      start(id, (signal) => importText(context, { id, text, html }, { signal, onProgress })),
    cancelImport: async ({ id }) => {
      running.get(id)?.controller.abort()
      return null
    },
    undoImport: async ({ id }) => {
      const articles = await selectImportedArticles(db.read, id)
      if (articles.length) await setTrashed(context, 'articles', articles, true)
      return { articles }
    },
    stopImports: async () => {
      for (const { controller } of running.values()) controller.abort()
      await Promise.allSettled([...running.values()].map(({ done }) => done))
    }
  }
}
