import type { Page } from '@playwright/test'
import path from 'node:path'
import { launch, type Launched } from './launch.ts'
import { screenSizes } from './screen-violations.ts'

/** What a window complains of from now on: errors on its console and errors that nobody caught. */
export function listenForComplaints(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}

/** Runs the first command that the palette finds for these words. */
export async function runFromPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Commands' }).fill(words)
  // What can be done is known a moment after a click: Enter is pressed once the command is there, as a person does.
  await page.getByRole('dialog', { name: 'Commands' }).getByRole('option', { selected: true }).waitFor()
  await page.keyboard.press('Enter')
}

/** A large window of an empty library on the web host, and what it complains of from now on. */
export async function openWindow(): Promise<{ loccit: Launched; page: Page; complaints: readonly string[] }> {
  const loccit = await launch('web')
  const { page } = loccit
  page.setDefaultTimeout(20_000)
  const complaints = listenForComplaints(page)
  await page.setViewportSize(screenSizes.large)
  await page.getByText('Drop articles here').waitFor()
  return { loccit, page, complaints }
}

/** Pictures of a window, light and dark, in each size, in the folder that `LOCCIT_SHOTS` names; none when it names none. */
export async function shootWindow(page: Page, name: string): Promise<void> {
  const folder = process.env['LOCCIT_SHOTS']
  if (!folder) return
  for (const colorScheme of ['light', 'dark'] as const)
    for (const size of Object.values(screenSizes)) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize(size)
      await page.screenshot({ path: path.join(folder, `${name}-${size.width}-${colorScheme}.png`) })
    }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize(screenSizes.large)
}
