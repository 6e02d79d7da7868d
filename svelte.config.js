import { vitePreprocess } from '@sveltejs/vite-plugin-svelte'

/** @type {import('svelte/compiler').CompileOptions & object} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true }
}
