import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { launch } from '../support/launch.ts'
import { writeArticles } from './articles-to-drop.ts'
import { Desk } from './desk.ts'
import { hosts } from './hosts.ts'

const headline = 'Harbour council postpones the dredging of Sund Bay'
const quoted = 'We do not vote on numbers that nobody has checked'

for (const kind of hosts) {
  test(`the whole main job, on ${kind}`, async () => {
    test.setTimeout(180_000)
    const loccit = await launch(kind)
    let desk = new Desk(loccit.page)
    const { page } = loccit
    const files = writeArticles(path.join(loccit.home, 'to drop'))

    await test.step('drops articles on the first screen and is told what will happen', async () => {
      await expect(page.getByText('Drop articles here')).toBeVisible()
      await loccit.dropFiles('body', [files.scraped, files.page, files.empty], async () => {
        await expect(page.getByText(/^Import 3 files to /)).toBeVisible()
      })
      await expect(desk.articles).toHaveCount(2)
      const report = page.getByRole('region', { name: 'Import' })
      await expect(report).toContainText('2 imported')
      await expect(report).toContainText('empty.txt')
      await expect(report).toContainText('This file is empty')
      await report.getByRole('button', { name: 'Hide the import' }).click()
    })

    await test.step('reports an identical file as a duplicate', async () => {
      await loccit.dropFiles('body', [files.scraped])
      await expect(page.getByText(/1 duplicate/).first()).toBeVisible()
      await expect(desk.articles).toHaveCount(2)
    })

    await test.step('reads the scraped article: title, deck, date, what is unknown, what was set aside', async () => {
      await desk.openArticle(headline)
      await expect(desk.article).toContainText('The vote was to be held on Monday')
      await expect(desk.article.getByText(headline)).toHaveCount(1)
      const reader = page.getByRole('region', { name: 'Reader' })
      await expect(reader).toContainText('14 May 2024, 08:05')
      await expect(reader).toContainText('zone unknown')
      await page.getByRole('button', { name: /set aside/i }).click()
      const aside = page.getByRole('listitem').filter({ hasText: 'Put back' })
      await expect(aside.filter({ hasText: 'Icon names' })).toContainText('line 1')
      await expect(aside.filter({ hasText: 'Headline repeated' })).toContainText('line 7')
      await aside.filter({ hasText: 'Headline repeated' }).getByRole('button').click()
      await expect(desk.article.getByText(headline)).toHaveCount(2)
      await page
        .getByRole('button', { name: /set aside/i })
        .first()
        .click()
    })

    await test.step('fills in the outlet', async () => {
      await page
        .getByRole('button', { name: /outlet unknown/i })
        .first()
        .click()
      await page.getByRole('dialog').getByLabel('Outlet').fill('Sund Bay Radio')
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
      await expect(desk.articles.filter({ hasText: headline })).toContainText('Sund Bay Radio')
    })

    await test.step('finds words in the article', async () => {
      await desk.article.click()
      await page.keyboard.press('ControlOrMeta+f')
      await page.getByLabel('Find in this article').last().fill('channel')
      await expect(page.getByText(/^1 of 2$/)).toBeVisible()
      await page.keyboard.press('Escape')
    })

    await test.step('marks a passage', async () => {
      await desk.selectWords('loses about ten centimetres of depth a year')
      await page.getByRole('toolbar', { name: 'Selected words' }).getByRole('button', { name: /green/i }).click()
      await expect(desk.article.locator('.passage, [data-passage], .mark').first()).toContainText('ten centimetres')
    })

    await test.step('quotes and cites a selection into a new note', async () => {
      await desk.selectWords(quoted)
      await page
        .getByRole('toolbar', { name: 'Selected words' })
        .getByRole('button', { name: 'Cite', exact: true })
        .click()
      await expect(desk.text.locator('q')).toHaveText(quoted)
      await expect(desk.text.locator('cite')).toHaveText(/para\. 3/)
    })

    await test.step('writes: title, heading, bold and a list by Markdown shortcuts, undo', async () => {
      await page.getByLabel('Title of the note').fill('What the council said')
      await desk.writeAtEnd()
      await page.keyboard.press('Enter')
      await page.keyboard.type('## The pilots')
      await page.keyboard.press('Enter')
      await page.keyboard.type('They are **not** patient.')
      await page.keyboard.press('Enter')
      await page.keyboard.type('- one ship')
      await page.keyboard.press('Enter')
      await page.keyboard.type('another ship')
      await expect(desk.text.locator('h2')).toHaveText('The pilots')
      await expect(desk.text.locator('strong')).toHaveText('not')
      await expect(desk.text.locator('li')).toHaveCount(2)
      await page.keyboard.type(' XX')
      await page.keyboard.press('ControlOrMeta+z')
      await expect(desk.text).not.toContainText('XX')
      await page.keyboard.press('ControlOrMeta+End')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
    })

    await test.step('drags a selection into the note', async () => {
      await desk.selectWords('Every winter we wait, we turn away more ships')
      await desk.dragSelectionTo(desk.text.locator('p').last())
      await expect(desk.text.locator('q')).toHaveCount(2)
      await expect(desk.text.locator('cite')).toHaveCount(2)
    })

    await test.step('cites by @, searching passages and paragraphs', async () => {
      await desk.writeAtEnd()
      await page.keyboard.press('Enter')
      await page.keyboard.type('The pilots would pay: @committee')
      const option = page.getByRole('listbox', { name: 'Passages to cite' }).getByRole('option').first()
      await expect(option).toContainText('A ship does not wait for a committee')
      await page.keyboard.press('Alt+Enter')
      await expect(desk.text.locator('cite')).toHaveCount(3)
      await expect(desk.text.locator('cite').last()).toContainText('Lind')
    })

    await test.step('shows the passage in its context, and goes there and back', async () => {
      await desk.text.locator('cite').first().hover()
      const card = page.getByRole('dialog', { name: /source/i }).or(page.getByLabel('Source', { exact: true }))
      await expect(card.first()).toContainText('If the samples are clean')
      await page.keyboard.press('Escape')
      await desk.openArticle('Pilots press for deeper channel')
      await desk.text.locator('cite').first().click()
      await expect(desk.article.getByRole('heading', { level: 1 }).first()).toHaveText(headline)
      await expect(desk.article.locator('.flash').first()).toContainText(quoted.slice(0, 10))
      await page.keyboard.press('Alt+ArrowLeft')
      await expect(desk.text).toBeFocused()
    })

    await test.step('saves by itself, and is there again after a kill', async () => {
      await expect(desk.saved).toBeVisible()
      await loccit.kill()
      desk = new Desk(await loccit.relaunch())
      await desk.openNote('What the council said')
      await expect(desk.text.locator('q')).toHaveCount(2)
      await expect(desk.text.locator('h2')).toHaveText('The pilots')
    })

    await test.step('marks a quotation as altered while it is being changed, and names the word', async () => {
      await expect(desk.text.locator('.audited.verbatim')).toHaveCount(2)
      await desk.text.getByText('nobody has checked').dblclick({ position: { x: 3, y: 8 } })
      const word = await desk.page.evaluate(() => String(getSelection()).trim())
      await desk.page.keyboard.type('really')
      await expect(desk.text.locator('.audited.altered')).toHaveAttribute(
        'data-audit',
        new RegExp(`altered: “${word}” → “really”`)
      )
      await desk.page.keyboard.press('ControlOrMeta+z')
      await expect(desk.text.locator('.audited.altered')).toHaveCount(0)
      await expect(desk.saved).toBeVisible()
    })

    await test.step('exports to Markdown with its references, and to PDF', async () => {
      const folder = path.join(loccit.home, 'exports')
      fs.mkdirSync(folder)
      await exportAs('Markdown', path.join(folder, 'council.md'))
      const markdown = fs.readFileSync(path.join(folder, 'council.md'), 'utf8')
      expect(markdown).toContain(`“${quoted}”`)
      expect(markdown).toMatch(/\[@[^,\]]+, para\. 3\]/)
      const references = JSON.parse(fs.readFileSync(path.join(folder, 'references.json'), 'utf8')) as { id: string }[]
      expect(references).toHaveLength(2)
      await exportAs('PDF', path.join(folder, 'council.pdf'))
      expect(fs.readFileSync(path.join(folder, 'council.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
      const text = execFileSync('pdftotext', ['-layout', path.join(folder, 'council.pdf'), '-'], { encoding: 'utf8' })
      expect(text.replace(/\s+/g, ' ')).toContain('They are not patient.')
    })

    await test.step('moves an article to the trash, saying first which note cites it, and takes it back', async () => {
      await desk.articles.filter({ hasText: headline }).click()
      await desk.page.keyboard.press('Delete')
      const dialog = desk.page.getByRole('dialog')
      await expect(dialog).toContainText('What the council said')
      await dialog.getByRole('button', { name: /trash/i }).click()
      await expect(desk.articles).toHaveCount(1)
      await desk.page.locator('[data-sonner-toast]').getByRole('button', { name: 'Undo' }).click()
      await expect(desk.articles).toHaveCount(2)
    })

    await loccit.close()

    async function exportAs(format: string, file: string): Promise<void> {
      await loccit.nextSaveDialog(file)
      await desk.page.keyboard.press('ControlOrMeta+e')
      const dialog = desk.page.getByRole('dialog', { name: 'Export' })
      await dialog.getByRole('radio', { name: format }).check()
      await dialog.getByRole('button', { name: /^Export|^Save/ }).click()
      await expect(dialog).toBeHidden({ timeout: 60_000 })
      await expect.poll(() => fs.existsSync(file)).toBe(true)
    }
  })
}
