import { expect, type Locator, type Page } from '@playwright/test'

/** The window as the specs speak of it. */
export class Desk {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get articles(): Locator {
    return this.page.getByRole('listbox', { name: 'Articles' }).getByRole('option')
  }

  get article(): Locator {
    return this.page.locator('[role=document]')
  }

  get text(): Locator {
    return this.page.getByRole('textbox', { name: 'Note text' })
  }

  get saved(): Locator {
    return this.page.getByText(/^Saved · /)
  }

  async openArticle(title: string): Promise<void> {
    await this.articles.filter({ hasText: title }).first().click()
    await expect(this.article.getByRole('heading', { level: 1 })).toHaveText(title)
  }

  /** Opens a note by its name, from the keyboard. */
  async openNote(title: string): Promise<void> {
    await expect(this.articles.first()).toBeVisible()
    await this.page.keyboard.press('ControlOrMeta+p')
    const dialog = this.page.getByRole('dialog', { name: 'Open' })
    await dialog.getByRole('combobox').fill(title)
    await dialog.getByRole('option').filter({ hasText: title }).first().click()
    await expect(this.page.getByLabel('Title of the note')).toHaveValue(title)
  }

  /** Puts the caret at the end of the note. */
  async writeAtEnd(): Promise<void> {
    await this.text.focus()
    await this.page.keyboard.press('ControlOrMeta+End')
  }

  /** Selects words of the open article with the mouse, as a reader does. */
  async selectWords(words: string): Promise<void> {
    const box = await this.article.evaluate((root, words) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(words) ?? -1
        if (at < 0) continue
        node.parentElement?.scrollIntoView({ block: 'center' })
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + words.length)
        const rects = [...range.getClientRects()]
        const [first, last] = [rects[0]!, rects.at(-1)!]
        return { x: first.left, y: first.top + first.height / 2, toX: last.right, toY: last.top + last.height / 2 }
      }
      throw new Error(`not in the article: ${words}`)
    }, words)
    await this.page.mouse.move(box.x + 0.5, box.y)
    await this.page.mouse.down()
    await this.page.mouse.move((box.x + box.toX) / 2, (box.y + box.toY) / 2)
    await this.page.mouse.move(box.toX - 0.5, box.toY)
    await this.page.mouse.up()
    await expect(this.page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible()
  }

  /** Drags the selected words onto an element and drops them there. */
  async dragSelectionTo(target: Locator): Promise<void> {
    const from = await this.page.evaluate(() => {
      const [line] = getSelection()!.getRangeAt(0).getClientRects()
      return { x: line!.left + line!.width / 2, y: line!.top + line!.height / 2 }
    })
    await target.scrollIntoViewIfNeeded()
    const to = (await target.boundingBox())!
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + 12, from.y + 6, { steps: 4 })
    await this.page.mouse.move(to.x + 20, to.y + to.height / 2, { steps: 8 })
    await this.page.mouse.up()
  }
}
