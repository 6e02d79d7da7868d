import { initSync, TypstCompilerBuilder, type TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler'
import fs from 'node:fs'
import { createRequire } from 'node:module'

const modules = createRequire(import.meta.url)
const read = (specifier: string): Uint8Array<ArrayBuffer> => new Uint8Array(fs.readFileSync(modules.resolve(specifier)))
const weights = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']
const fullDiagnostics = 3

/** Sets Typst sources as PDFs, in Noto Serif and the font files given besides. A source that is no Typst throws. */
export async function startTypesetting(fonts: readonly string[] = []): Promise<(source: string) => Uint8Array> {
  initSync({ module: read('@myriaddreamin/typst-ts-web-compiler/wasm') })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const weight of weights)
    await builder.add_raw_font(read(`@expo-google-fonts/noto-serif/${weight}/NotoSerif_${weight}.ttf`))
  for (const font of fonts) await builder.add_raw_font(new Uint8Array(fs.readFileSync(font)))
  const compiler = await builder.build()
  return (source) => compile(compiler, source)
}

function compile(compiler: TypstCompiler, source: string): Uint8Array {
  compiler.add_source('/main.typ', source)
  const world = compiler.snapshot(undefined, '/main.typ')
  const { result, diagnostics } = world.get_artifact(1, fullDiagnostics) as {
    result?: Uint8Array
    diagnostics?: { message: string }[]
  }
  world.free()
  if (!result) throw new Error(diagnostics?.[0]?.message ?? 'Typst gave no PDF.')
  return result
}
