import { moduleImports } from './module-imports.ts'
import type { SourceFile } from './source-files.ts'

const bannedWords = /^(utils?|helpers?|managers?|services?|handlers?|data|info|common|misc)$/

/** Every file or folder with a name that says nothing, and every barrel. */
export function emptyNames(files: readonly SourceFile[]): string[] {
  return files
    .map(({ path }) => path)
    .filter((path) => {
      const segments = path.split('/').slice(1)
      const words = segments.flatMap((segment) => segment.replace(/\.[^.]+$/, '').split(/[-.]|(?<=[a-z])(?=[A-Z])/))
      return /(^|\/)index\.(ts|js)$/.test(path) || words.some((word) => bannedWords.test(word.toLowerCase()))
    })
}

/** Every file other than the allowed ones that imports a package for its values. */
export function importersOf(files: readonly SourceFile[], name: string, allowed: RegExp): string[] {
  return files
    .filter(({ path }) => !allowed.test(path))
    .filter((file) =>
      moduleImports(file).some(({ target, isPackage, isType }) => isPackage && !isType && target === name)
    )
    .map(({ path }) => path)
}

/** Every file other than the allowed ones in which a pattern occurs outside of comments. */
export function filesWith(files: readonly SourceFile[], pattern: RegExp, allowed: RegExp = /^$/): string[] {
  return files
    .filter(({ path }) => !allowed.test(path))
    .filter(({ text }) => pattern.test(withoutComments(text)))
    .map(({ path }) => path)
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/ .*$/gm, '$1')
}

/** A statement of SQL in a string. */
export const sql =
  /['"`]\s*(SELECT\s|INSERT (OR \w+ )?INTO\s|UPDATE \w+ SET\s|DELETE FROM\s|CREATE (TABLE|INDEX|TRIGGER)\s|PRAGMA\s|WITH \w+ AS \()/

/** The beginning of a transaction in a string. */
export const begin = /['"`]\s*BEGIN\b/

/** Every icon of Lucide that is given more than the build passes on to it, as `path: attribute`, or that comes from the barrel. */
export function iconsWithMore(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    if (/from '@lucide\/svelte'/.test(text)) return [`${path}: imports all icons`]
    const names = [...text.matchAll(/import (\w+) from '@lucide\/svelte\/icons\//g)].map(([, name]) => name!)
    return [...text.matchAll(/<([\w.]+)((?:\{(?:[^{}]|\{[^{}]*\})*\}|"[^"]*"|[^<>"{}])*)>/g)]
      .filter(([, name]) => names.includes(name!) || /(^|\.)icon$/i.test(name!))
      .flatMap(
        ([, , attributes]) => attributes!.replace(/=(\{(?:[^{}]|\{[^{}]*\})*\}|"[^"]*")/g, '').match(/[^\s{}/]+/g) ?? []
      )
      .filter((attribute) => !['size', 'strokeWidth', 'aria-label'].includes(attribute))
      .map((attribute) => `${path}: ${attribute}`)
  })
}

/** Every file longer than `most` lines. */
export function longFiles(files: readonly SourceFile[], most: number): string[] {
  return files.filter((file) => lines(file) > most).map((file) => `${file.path} has ${lines(file)} lines`)
}

/** The number of lines of the file in the middle, by length. */
export function medianLength(files: readonly SourceFile[]): number {
  const sorted = files.map(lines).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function lines({ text }: SourceFile): number {
  return text.split('\n').length - 1
}

/** Every exported function and class without a comment before it, as `path: name`. */
export function uncommentedExports(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/(^.*\n)?^export (?:async )?(?:abstract )?(?:function\*?|class) (\w+)/gm)]
      .filter(([, before = '']) => !/\*\/\s*$/.test(before))
      // An overload's later signatures stand under the first.
      .filter(([, before = '', name]) => !new RegExp(`^export (async )?function ${name}\\b`).test(before))
      .map(([, , name]) => `${path}: ${name}`)
  )
}

/** Every package that a file of the main process needs when it runs and that is not among the installed dependencies. */
export function missingDependencies(
  files: readonly SourceFile[],
  dependencies: Readonly<Record<string, string>>,
  supplied: readonly string[]
): string[] {
  return files.flatMap((file) =>
    moduleImports(file)
      .filter(
        ({ target, isPackage, isType }) =>
          isPackage && !isType && !target.startsWith('node:') && !supplied.includes(target)
      )
      .filter(({ target }) => !Object.hasOwn(dependencies, target))
      .map(({ target }) => `${file.path} needs ${target}`)
  )
}
