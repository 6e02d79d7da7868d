import { expect, test } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import { launch } from '../support/launch.ts'
import { makePng } from '../support/make-picture.ts'
import { page } from './articles-to-drop.ts'
import { Desk } from './desk.ts'
import { hosts } from './hosts.ts'

/** Writes a page as a browser saves it, with a picture, styles and an advert in a folder of its own. */
function writeSaved(folder: string): { page: string; parts: string } {
  const parts = path.join(folder, 'pilots_files')
  fs.mkdirSync(parts, { recursive: true })
  const picture = '<img src="pilots_files/channel.png" alt="The channel at low water">'
  fs.writeFileSync(path.join(folder, 'pilots.html'), page.replace('</h1>', `</h1>${picture}`))
  fs.writeFileSync(path.join(parts, 'a.css'), 'body { color: red }')
  fs.writeFileSync(path.join(parts, 'ad.html'), '<p>Buy a boat, and buy it before the summer is over.</p>')
  fs.writeFileSync(path.join(parts, 'channel.png'), makePng(320, 200))
  return { page: path.join(folder, 'pilots.html'), parts }
}

for (const kind of hosts) {
  test(`a saved page is one article with its picture, on ${kind}`, async () => {
    test.setTimeout(180_000)
    const loccit = await launch(kind)
    const desk = new Desk(loccit.page)
    const folder = path.join(loccit.home, 'saved')
    const saved = writeSaved(folder)

    await expect(loccit.page.getByText('Drop articles here')).toBeVisible()
    await loccit.dropFiles('body', [folder])
    // The first file waits for the reading process to start.
    await expect(desk.articles).toHaveCount(1, { timeout: 60_000 })
    await desk.openArticle('Pilots press for deeper channel')
    await expect(desk.article.getByAltText('The channel at low water')).toBeVisible()

    await loccit.dropFiles('body', [saved.page, saved.parts])
    await expect(loccit.page.getByText(/^1 duplicate$/).first()).toBeVisible()
    await expect(desk.articles).toHaveCount(1)
    await loccit.close()
  })
}
