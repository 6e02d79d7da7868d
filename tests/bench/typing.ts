import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { distinctText } from '../support/distinct-text.ts'
import { launch } from '../support/launch.ts'
import type { Figure } from './bench.ts'

const fileCount = 1_000
/** Between two keys, in milliseconds: a fast typist's pace. */
const pace = 60

/** How long the window takes for a key typed into a note while files dropped on it are imported. */
export async function measureTyping(home: string, seed: number): Promise<Figure[]> {
  const folder = path.join(home, 'typed-beside')
  fs.mkdirSync(folder)
  for (let i = 0; i < fileCount; i++)
    fs.writeFileSync(path.join(folder, `${i}.txt`), distinctText(seed * 100_000 + 50_000 + i, 3_400))
  const loccit = await launch('web')
  try {
    const { page } = loccit
    await page.keyboard.press('ControlOrMeta+n')
    await page.getByRole('textbox', { name: 'Note text' }).click()
    await listen(page)
    await loccit.dropFiles('body', [folder])
    await page.getByRole('textbox', { name: 'Note text' }).click()
    let typed = 0
    while (
      !(await page
        .getByText(/1,000 imported/)
        .first()
        .isVisible()) &&
      typed < 3_000
    ) {
      await page.keyboard.type('a few words ', { delay: pace })
      typed += 12
    }
    const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes)
    times.sort((a, b) => a - b)
    const p95 = times[Math.floor(times.length * 0.95)] ?? Infinity
    return [
      {
        what: `a key while ${fileCount} files come in, p95 of ${times.length}`,
        value: p95,
        unit: 'ms',
        bar: { most: 16 }
      }
    ]
  } finally {
    await loccit.close()
  }
}

/** Notes for every key how long it is from the event's own time until the editor has its letter in the page. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { keyTimes: times })
    let pressed = 0
    addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true })
    const text = document.querySelector('[role=textbox][aria-label="Note text"]')!
    new MutationObserver(() => {
      if (pressed) times.push(performance.now() - pressed)
      pressed = 0
    }).observe(text, { subtree: true, characterData: true, childList: true })
  })
}
