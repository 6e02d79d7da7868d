import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** The sizes that every screen is made for. */
export const screenSizes = {
  large: { width: 1440, height: 900 },
  small: { width: 1000, height: 700 }
}

const looks = [
  { colorScheme: 'light', size: screenSizes.large },
  { colorScheme: 'dark', size: screenSizes.small }
] as const

/** Every accessibility violation of a screen, as a sentence: each theme and each size is looked at once. */
export async function screenViolations(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const { colorScheme, size } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize(size)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    for (const { id, nodes } of violations)
      found.push(`${colorScheme} ${size.width}: ${id} at ${nodes[0]?.target.join(' ')}`)
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize(screenSizes.large)
  return found
}
