import { initSync, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'

/** What a run answers: the PDF, or Typst's words on why there is none. */
export type TypstAnswer = { pdf: Uint8Array } | { problem: string }

const fonts = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']
const pdf = 1
const fullDiagnostics = 3

const require = createRequire(import.meta.url)
const read = (specifier: string): Uint8Array<ArrayBuffer> => new Uint8Array(fs.readFileSync(require.resolve(specifier)))

parentPort?.postMessage(await compile(String(workerData)))

/** Compiles one source. It can reach no file, package or network: nothing of the kind is given to the compiler. */
async function compile(source: string): Promise<TypstAnswer> {
  initSync({ module: read('@myriaddreamin/typst-ts-web-compiler/wasm') })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const font of fonts)
    await builder.add_raw_font(read(`@expo-google-fonts/noto-serif/${font}/NotoSerif_${font}.ttf`))
  const compiler = await builder.build()
  compiler.add_source('/main.typ', source)
  const answer = compiler.snapshot(undefined, '/main.typ').get_artifact(pdf, fullDiagnostics) as {
    result?: Uint8Array
    diagnostics?: { severity: string; message: string }[]
  }
  if (answer.result) return { pdf: answer.result }
  return { problem: (answer.diagnostics ?? []).map(({ message }) => message).join('; ') || 'no reason was given' }
}
