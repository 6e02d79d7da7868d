import { initSync, TypstCompilerBuilder, type TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'

/** What a source is answered with: the PDF, or Typst's words on why there is none. */
export type TypstAnswer = { pdf: Uint8Array } | { problem: string }

const fonts = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']
const main = '/main.typ'
const pdf = 1
const fullDiagnostics = 3

const modules = createRequire(import.meta.url)
const read = (specifier: string): Uint8Array<ArrayBuffer> => new Uint8Array(fs.readFileSync(modules.resolve(specifier)))

const compiler = await startCompiler()
parentPort?.on('message', (source: string) => parentPort?.postMessage(compile(source)))

/** A compiler with our fonts. It can reach no file, package or network: nothing of the kind is given to it. */
async function startCompiler(): Promise<TypstCompiler> {
  initSync({ module: read('@myriaddreamin/typst-ts-web-compiler/wasm') })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const font of fonts)
    await builder.add_raw_font(read(`@expo-google-fonts/noto-serif/${font}/NotoSerif_${font}.ttf`))
  return builder.build()
}

function compile(source: string): TypstAnswer {
  compiler.add_source(main, source)
  const world = compiler.snapshot(undefined, main)
  const answer = world.get_artifact(pdf, fullDiagnostics) as {
    result?: Uint8Array
    diagnostics?: { message: string }[]
  }
  world.free()
  if (answer.result) return { pdf: answer.result }
  return { problem: answer.diagnostics?.[0]?.message ?? 'no reason was given' }
}
