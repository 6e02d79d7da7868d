import { expect, test } from '@playwright/test'
import { launch } from '../support/launch.ts'
import { Desk } from './desk.ts'
import { hosts } from './hosts.ts'

for (const kind of hosts)
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
