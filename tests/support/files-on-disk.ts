import fs from 'node:fs'
import path from 'node:path'

/** Writes files into a folder, by their names with the folders they are in, and gives their paths. */
export function filesOnDisk(folder: string, contents: Readonly<Record<string, string>>): string[] {
  return Object.entries(contents).map(([name, content]) => {
    const file = path.join(folder, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, content)
    return file
  })
}
