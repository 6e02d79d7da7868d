import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { newId } from '#shared/id.ts'
import type { DocJson, ImportReport, ImportSource } from '#shared/model.ts'
import { picturesBeside } from '#main/import/reading/beside-files.ts'
import { distinctText } from '../../support/distinct-text.ts'
import { makePng } from '../../support/make-picture.ts'
import { makeZip } from '../../support/make-zip.ts'
import { openSocket } from '../../support/raw-socket.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { temporaryLibrary } from '../../support/temporary-library.ts'
import { startWebHost } from '../../support/web-host.ts'

/** A page as a browser saves it, with what it needs and an advert beside it. */
const saved: Record<string, string | Uint8Array> = {
  'ferry.html': `<article><h1>Ferry</h1><img src="ferry_files/strait.png"><p>${distinctText(7)}</p></article>`,
  'ferry_files/a.css': 'body { color: red }',
  'ferry_files/ad.html': '<p>An advert, for which nobody asked at all.</p>',
  'ferry_files/strait.png': makePng(320, 200)
}

function writeSaved(folder = temporaryFolder()): string {
  for (const [name, content] of Object.entries(saved)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    fs.writeFileSync(path.join(folder, name), content)
  }
  return folder
}

/** What an import made: its files' names and outcomes, and the pictures of the one article by what its page calls them. */
async function imported(sources: ImportSource[]): Promise<{ files: string[]; pictures: string[] }> {
  const { library } = await temporaryLibrary()
  const { files } = await library.importFiles({ id: newId(), sources })
  const { articles } = await library.listArticles({})
  expect(articles).toHaveLength(1)
  const { version } = await library.getArticle({ id: articles[0]!.id })
  const pictures = Object.keys(picturesBeside(version.doc as DocJson))
  return { files: files.map(({ name, outcome }) => `${path.basename(name)} ${outcome}`), pictures }
}

const whole = { files: ['ferry.html imported'], pictures: ['ferry_files/strait.png'] }

describe('a saved page', () => {
  it('is one article with its picture when its folder is given', async () => {
    expect(await imported([{ path: writeSaved() }])).toEqual(whole)
  })

  it('is so when it and the folder of its parts are given together', async () => {
    const folder = writeSaved()
    const sources = ['ferry_files', 'ferry.html'].map((name) => ({ path: path.join(folder, name) }))
    expect(await imported(sources)).toEqual(whole)
  })

  it('is so when all its files are given one by one', async () => {
    const folder = writeSaved()
    expect(await imported(Object.keys(saved).map((name) => ({ path: path.join(folder, name) })))).toEqual(whole)
  })

  it('is so by a path from the folder that one is in', async () => {
    const folder = path.relative(process.cwd(), writeSaved())
    expect(await imported([{ path: folder, name: folder }])).toEqual(whole)
  })

  it('is so in an archive', async () => {
    const archive = path.join(temporaryFolder(), 'saved.zip')
    fs.writeFileSync(archive, makeZip(saved))
    const { files, pictures } = await imported([{ path: archive }])
    expect(files).toEqual(['saved.zip unpacked', 'saved.zip › ferry.html imported'])
    expect(pictures).toEqual(whole.pictures)
  })

  it('is so when a browser sends its files, by names of any length', async () => {
    const host = await startWebHost()
    const token = await host.enter()
    const long = 'Überfahrt '.repeat(18).trim()
    const report = await send(host, token, (name) => `saved/${name.replace(/^ferry/, long)}`)
    expect(report.files).toMatchObject([{ name: `saved/${long}.html`, outcome: 'imported' }])
  })

  it('stays in its place when its names lead elsewhere', async () => {
    const outside = temporaryFolder()
    const host = await startWebHost()
    const token = await host.enter()
    const { folder } = await host.carried.library.status({})
    for (const root of ['../../', `${outside}/`, '..\\..\\', 'C:\\', 'a/../../../'])
      await send(host, token, (name) => root + name)
    expect(fs.readdirSync(outside)).toEqual([])
    expect(fs.readdirSync(path.join(folder, 'incoming'))).toEqual([])
    expect(fs.existsSync(path.join(folder, '..', 'ferry.html'))).toBe(false)
    const { articles } = await host.carried.library.listArticles({})
    expect(articles).toHaveLength(1)
    const { version } = await host.carried.library.getArticle({ id: articles[0]!.id })
    expect(Object.keys(picturesBeside(version.doc as DocJson))).toEqual(whole.pictures)
  })
})

/** Sends the saved page as a window does, each file under the name that is made of its own. */
async function send(
  host: Awaited<ReturnType<typeof startWebHost>>,
  token: string,
  named: (name: string) => string
): Promise<ImportReport> {
  const uploads: string[] = []
  for (const [name, content] of Object.entries(saved)) {
    const stem = named('ferry').split('/').at(-1)!
    const body = typeof content === 'string' ? content.replaceAll('ferry_files', `${stem}_files`) : content
    const headers = { authorization: `Bearer ${token}`, 'x-loccit-name': encodeURIComponent(named(name)) }
    const answer = await host.ask('/uploads', { method: 'POST', body: body as BodyInit, headers })
    uploads.push(((await answer.json()) as { value: string }).value)
  }
  const socket = await openSocket(host, token)
  const reply = await socket.ask({ request: 1, import: { id: newId(), uploads } })
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as ImportReport
}
