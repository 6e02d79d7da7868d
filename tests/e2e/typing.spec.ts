import { expect, test } from '@playwright/test'
import { launch } from '../support/launch.ts'
import { Desk } from './desk.ts'
import { hosts } from './hosts.ts'

for (const kind of hosts) {
  test(`what is typed right after Enter stays in order, on ${kind}`, async () => {
    const loccit = await launch(kind)
    const { page } = loccit
    const desk = new Desk(page)
    await page.keyboard.press('ControlOrMeta+n')
    await expect(desk.text).toBeFocused()
    for (let round = 0; round < 15; round++) {
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.press('Delete')
      for (const words of ['first', 'second', 'third']) {
        await page.keyboard.type(words)
        if (words !== 'third') await page.keyboard.press('Enter')
      }
      await expect(desk.text.locator('p')).toHaveText(['first', 'second', 'third'])
    }
    await loccit.close()
  })

  test(`what is typed stands where the caret was, when a busy window has not settled the focus, on ${kind}`, async () => {
    const loccit = await launch(kind)
    const { page } = loccit
    const desk = new Desk(page)
    await page.keyboard.press('ControlOrMeta+n')
    await expect(desk.text).toBeFocused()
    await page.keyboard.type('First line.\nLast line.')
    await page.getByLabel('Title of the note').fill('Weir')
    const focused = page.waitForEvent('console')
    const busy = desk.text.evaluate((text) => {
      text.focus()
      console.log('focused')
      const until = performance.now() + 400
      while (performance.now() < until);
    })
    await focused
    await page.keyboard.press('ControlOrMeta+End')
    await busy
    await page.keyboard.type('!')
    await expect(desk.text.locator('p')).toHaveText(['First line.', 'Last line.!'])
    await loccit.close()
  })

  test(`the keys for the end and the start of a long note reach them, on ${kind}`, async () => {
    const loccit = await launch(kind)
    const { page } = loccit
    const desk = new Desk(page)
    await page.keyboard.press('ControlOrMeta+n')
    await expect(desk.text).toBeFocused()
    await page.evaluate(() => {
      const lines = Array.from(
        { length: 300 },
        (_, i) => `<p>Line ${i}, with a few words so that it fills some room.</p>`
      )
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', lines.join(''))
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      )
    })
    await expect(desk.text.locator('p')).toHaveCount(300)
    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.type('first ')
    await expect(desk.text.locator('p').first()).toHaveText(/^first Line 0,/)
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type(' last')
    await expect(desk.text.locator('p').last()).toHaveText(/room\. last$/)
    await loccit.close()
  })
}
