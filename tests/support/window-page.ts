import type { Page } from '@playwright/test'

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
