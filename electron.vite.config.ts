import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import { buildCsl } from './src-main/notes/csl-build.ts'
import { icons } from './src-renderer/parts/icon-build.ts'

const file = (relative: string): string => path.resolve(import.meta.dirname, relative)

/** Files of `src-main` that are started on their own: the hosts, and the workers under the name that `worker-url.ts` looks for. */
const entries = {
  electron: file('src-main/hosts/electron.ts'),
  web: file('src-main/hosts/web.ts'),
  cli: file('src-main/hosts/cli.ts'),
  'reader-process': file('src-main/import/reading/reader-process.ts'),
  'memory-guard': file('src-main/import/reading/memory-guard.ts'),
  'citations-worker': file('src-main/notes/citations-worker.ts'),
  'typst-worker': file('src-main/notes/export/typst-worker.ts')
}

/** Libraries that every process needs at its start: in the bundles they are read at once and not file by file. And `eld`, for `weights`. */
const bundled = [
  'approx-string-match',
  'commander',
  'css-select',
  'domhandler',
  'domutils',
  'eld',
  'html-encoding-sniffer',
  'htmlparser2',
  'prosemirror-model',
  'zod'
]

/** npm links `loccit` to this bundle once, so every build has to leave it executable. */
const executable: Plugin = {
  name: 'executable',
  writeBundle: ({ dir = file('out/main') }) => fs.chmodSync(path.join(dir, 'cli.js'), 0o755)
}

/** Writes the citation styles and locales, which are not ours to keep in the repository, beside the bundles. */
const csl: Plugin = { name: 'csl', buildStart: () => buildCsl(file('out/csl')) }

/** Keeps weights as JSON, ours and those of the language detector: it is read several times faster than the same as code. */
const weights: Plugin = {
  name: 'weights',
  enforce: 'pre',
  transform: {
    filter: { id: [/\/import\/learned\/[^/]+\.json$/, /\/eld\/src\/ngrams\/[^/]+\.js$/] },
    async handler(content, id) {
      const json = id.endsWith('.json')
        ? `default ${parsed(content.trim())}`
        : `const ngramsData = ${parsed(JSON.stringify(((await import(pathToFileURL(id).href)) as { ngramsData: unknown }).ngramsData))}`
      return { code: `export ${json}`, moduleType: 'js', map: null }
    }
  }
}

const parsed = (json: string): string => `JSON.parse(${JSON.stringify(json)})`

export default defineConfig({
  main: {
    plugins: [executable, csl, weights],
    build: {
      outDir: 'out/main',
      externalizeDeps: { exclude: bundled },
      sourcemap: true,
      rollupOptions: {
        input: entries,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }
      }
    }
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: file('src-main/hosts/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: file('src-renderer'),
    base: './',
    plugins: [icons, svelte({ configFile: file('svelte.config.js') })],
    build: {
      outDir: file('out/renderer'),
      minify: true,
      sourcemap: true,
      // Nothing is inlined, so the content security policy can name files only.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: file('src-renderer/index.html') }
    }
  }
})
