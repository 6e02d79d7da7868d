import type { Page } from '@playwright/test'
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
