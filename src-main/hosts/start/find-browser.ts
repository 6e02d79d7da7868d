import fs from 'node:fs'
import path from 'node:path'

const onPath: [command: string, name: string][] = [
  ['chromium', 'Chromium'],
  ['chromium-browser', 'Chromium'],
  ['google-chrome', 'Chrome'],
  ['google-chrome-stable', 'Chrome'],
  ['microsoft-edge', 'Edge'],
  ['microsoft-edge-stable', 'Edge'],
  ['brave-browser', 'Brave']
]

const onMac: [file: string, name: string][] = [
  ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'Chrome'],
  ['/Applications/Chromium.app/Contents/MacOS/Chromium', 'Chromium'],
  ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Edge']
]

const onWindows: [file: string, name: string][] = [
  ['Google\\Chrome\\Application\\chrome.exe', 'Chrome'],
  ['Microsoft\\Edge\\Application\\msedge.exe', 'Edge'],
  ['Chromium\\Application\\chrome.exe', 'Chromium']
]

/** A browser of the Chromium family on this machine, which can show a page in a window of its own; null when there is none. */
export function findBrowser(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env
): { name: string; path: string } | null {
  const [file, name] = candidates(platform, env).find(([file]) => isProgram(file)) ?? []
  return file && name ? { name, path: file } : null
}

function candidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): [file: string, name: string][] {
  if (platform === 'darwin') return onMac
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined
    )
    return onWindows.flatMap(([file, name]) => roots.map((root): [string, string] => [path.join(root, file), name]))
  }
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter(Boolean)
  return onPath.flatMap(([command, name]) =>
    folders.map((folder): [string, string] => [path.join(folder, command), name])
  )
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}
