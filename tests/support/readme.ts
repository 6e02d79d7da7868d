/** The fenced blocks of a Markdown text that follow a heading, in order. */
export function blocksUnder(markdown: string, heading: string): string[] {
  const section = new RegExp(`^## ${heading}\\n([\\s\\S]*?)(?=^## |(?![\\s\\S]))`, 'm').exec(markdown)?.[1] ?? ''
  return [...section.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(([, text]) => text!)
}

/** The paths of a map drawn by indentation: `src-main/`, then `  db/  the only SQL` within it. */
export function mappedPaths(map: string): string[] {
  const folders: string[] = []
  return map
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const depth = /^ */.exec(line)![0].length / 2
      const name = line.trim().split(/\s/)[0]!
      folders.length = depth
      const path = [...folders, name.replace(/\/$/, '')].join('/')
      if (name.endsWith('/')) folders[depth] = name.replace(/\/$/, '')
      return path
    })
}

/** Every file of the project that a Markdown text links to. */
export function localLinks(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^\w+:/.test(target))
}
