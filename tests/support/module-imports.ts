import path from 'node:path'
import type { SourceFile } from './source-files.ts'

/** One import of a file: a path of the project, or the name of a package (`node:fs` included). */
export interface ModuleImport {
  target: string
  isPackage: boolean
  isType: boolean
}

const sides: Record<string, string> = { shared: 'src-main/shared', main: 'src-main', renderer: 'src-renderer' }

/** What a TypeScript, JavaScript or Svelte file imports, statically and by `import()`. */
export function moduleImports({ path: file, text }: SourceFile): ModuleImport[] {
  const pattern =
    /^\s*(?:import|export)\s+(?:(type)\s+)?(?:[\w*{][^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm
  return [...text.matchAll(pattern)].map(([whole, type, fixed, lazy]) => {
    const specifier = (fixed ?? lazy)!.replace(/\?.*$/, '')
    const named = /\{([^}]*)\}/.exec(whole)?.[1]
    const onlyTypes =
      named !== undefined && !/\w\s*,\s*\{/.test(whole) && named.split(',').every((name) => /^\s*(type\s|$)/.test(name))
    return { ...resolve(file, specifier), isType: type !== undefined || (fixed !== undefined && onlyTypes) }
  })
}

function resolve(file: string, specifier: string): Pick<ModuleImport, 'target' | 'isPackage'> {
  const side = /^#(\w+)\/(.*)$/.exec(specifier)
  if (side) return { target: `${sides[side[1]!]}/${side[2]}`, isPackage: false }
  if (specifier.startsWith('.'))
    return { target: path.posix.join(path.posix.dirname(file), specifier), isPackage: false }
  if (specifier.startsWith('node:')) return { target: specifier, isPackage: true }
  const [scope, name] = specifier.split('/')
  return { target: scope!.startsWith('@') ? `${scope}/${name}` : scope!, isPackage: true }
}
