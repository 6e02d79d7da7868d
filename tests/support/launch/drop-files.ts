import type { Page } from '@playwright/test'

/** A selector, or a point in the window in CSS pixels. */
export type DropTarget = string | { x: number; y: number }

/** Drags files of the disk over the page and drops them, as the operating system would. */
export async function dropOn(
  page: Page,
  target: DropTarget,
  paths: readonly string[],
  hovering: () => Promise<void> = async () => undefined
): Promise<void> {
  const { x, y } = typeof target === 'string' ? await middleOf(page, target) : target
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  const send = (type: 'dragEnter' | 'dragOver' | 'drop'): Promise<unknown> =>
    session.send('Input.dispatchDragEvent', { type, x, y, data })
  await send('dragEnter')
  await send('dragOver')
  await hovering()
  await send('dragOver')
  await send('drop')
  await session.detach()
}

async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`${selector} is not to be seen.`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Drags text of another program over the page and drops it; `data` by its media types. */
export async function dropText(page: Page, target: DropTarget, data: Record<string, string>): Promise<void> {
  const { x, y } = typeof target === 'string' ? await middleOf(page, target) : target
  const session = await page.context().newCDPSession(page)
  const items = Object.entries(data).map(([mimeType, text]) => ({ mimeType, data: text }))
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x, y, data: { items, files: [], dragOperationsMask: 1 } })
  await session.detach()
}
