import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { resourcePath } from '#main/resource-path.ts'

const notices = fs.readFileSync(resourcePath('THIRD-PARTY-NOTICES.md'), 'utf8')

function packageJson(folder: string): { license: string; dependencies: Record<string, string> } {
  return JSON.parse(fs.readFileSync(resourcePath(`${folder}package.json`), 'utf8')) as ReturnType<typeof packageJson>
}

describe('the third-party notices', () => {
  it('name every library that ships, with the licence that it states', () => {
    const { dependencies } = packageJson('')
    for (const name of Object.keys(dependencies)) {
      expect(notices).toContain(name)
      const row = notices.split('\n').find((line) => line.startsWith(`| ${name} `))
      if (row) expect(row).toContain(packageJson(`node_modules/${name}/`).license)
    }
  })

  it('give the credits that licences ask for', () => {
    expect(notices).toContain('citeproc-js, Copyright © 2009–2019 Frank Bennett')
    expect(notices).toContain('https://creativecommons.org/licenses/by-sa/3.0/')
    for (const font of ['Noto Serif', 'Literata', 'Inter']) expect(notices).toContain(font)
  })
})
