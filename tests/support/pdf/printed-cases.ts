import { chromium } from 'playwright'
import { chromiumOptions } from '../chromium.ts'
import { linkedPages } from './linked-pages.ts'
import { printedPages, type WebPage } from './printed-pages.ts'

/** What browsers leave around a page. */
const margin = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' }

/** Prints every web page of ours as Chromium does for its readers, by the name of its case. */
export async function printPages(
  wanted: (name: string) => boolean,
  write: (name: string, bytes: Uint8Array) => void
): Promise<void> {
  const pages = { ...printedPages, ...linkedPages }
  const names = Object.keys(pages).filter(wanted)
  if (!names.length) return
  const browser = await chromium.launch(chromiumOptions())
  for (const name of names) {
    const page = await browser.newPage()
    const source = pages[name]!
    await page.route('**/*', (route) =>
      route.fulfill({ body: toHtml(source), contentType: 'text/html; charset=utf-8' })
    )
    await page.goto(source.address)
    write(name, await page.pdf({ format: 'A4', margin, displayHeaderFooter: source.hasLines !== false }))
    await page.close()
  }
  await browser.close()
}

function toHtml({ language, title, body, style = '' }: WebPage): string {
  const base = 'body{font:16px/1.5 "DejaVu Serif",serif;max-width:42em;margin:auto} nav a,p.row span{margin-right:1em}'
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>${base}${style}</style></head><body>${body}</body></html>`
}
