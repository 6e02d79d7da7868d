import path from 'node:path'
import type { Output } from './output.ts'
import { paragraphsText, publishedText } from './show-article.ts'
import { alignColumns, count, wrap } from './text-layout.ts'

/** Reads the files one after the other and prints what each would become, storing nothing. One that fails leaves the others alone. */
export async function extractFiles(output: Output, files: readonly string[]): Promise<void> {
  const [{ extract }, { readOriginal }] = await Promise.all([
    import('#main/import/extract.ts'),
    import('#main/import/open-file.ts')
  ])
  for (const file of files) {
    try {
      const extracted = await extract(await readOriginal(file), { name: path.basename(file) })
      output.print({ file, ...publicParts(extracted) }, () => extractedText(file, extracted, output.columns))
    } catch (error) {
      output.fail(error, file)
    }
  }
}
