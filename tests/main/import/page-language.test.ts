import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '#main/import/extract.ts'
import { frequentWords } from '#main/import/frequent-words.ts'

const folder = path.resolve('tests/fixtures/encodings')

/** Our own texts in the languages that the detector knows the words or the script of. */
const texts = fs.readdirSync(folder).flatMap((file) => {
  const language = file.slice(0, -'.txt'.length).split('-')[0]!
  const isKnown = language in frequentWords || ['ja', 'ko', 'th', 'zh'].includes(language)
  return isKnown ? [{ language, paragraphs: fs.readFileSync(path.join(folder, file), 'utf8').trim().split(/\n+/) }] : []
})
const menus = {
  en: ['Home', 'News', 'Sport', 'Opinion', 'Contact us', 'Sign in to your account', 'Subscribe to the newsletter'],
  de: ['Startseite', 'Nachrichten', 'Meinung', 'Über uns', 'Anmelden', 'Newsletter abonnieren', 'Nach oben'],
  ru: ['Главная', 'Новости', 'Мнения', 'О нас', 'Войти', 'Подписаться на рассылку', 'Наверх']
}

const readPage = async (body: string, lang: string): Promise<string | null> => {
  const page = `<html${lang}><head><title>*</title></head><body>${body}</body></html>`
  return (await extract(new TextEncoder().encode(page), { name: 'page.html' })).language
}

describe('the language of a page', () => {
  it('is right for 99 of 100 pages: declared, wrongly or not at all, long, short, and among menus in other languages', async () => {
    const wrong: string[] = []
    let pages = 0
    const count = async (what: string, language: string, body: string, lang = ''): Promise<void> => {
      pages++
      const found = await readPage(body, lang)
      if (found !== language) wrong.push(`${language} as ${found}: ${what}`)
    }
    for (const { language, paragraphs } of texts) {
      const blocks = paragraphs.map((text) => `<p>${text}</p>`)
      const whole = blocks.join('')
      await count('undeclared', language, whole)
      for (const declared of ['en', 'en-US', 'de', 'ru', language, 'xx-invalid'])
        await count(`declared ${declared}`, language, whole, ` lang="${declared}"`)
      const longest = blocks.toSorted((a, b) => b.length - a.length)[0]!
      await count('one paragraph', language, longest)
      await count('one paragraph, declared', language, longest, ` lang="${language}"`)
      for (const [menu, entries] of Object.entries(menus)) {
        const list = `<nav><ul>${entries.map((entry) => `<li><a href="/">${entry}</a></li>`).join('')}</ul></nav>`
        await count(`menu in ${menu}`, language, `${list}<main><h1>${paragraphs[0]!.slice(0, 30)}</h1>${whole}</main>`)
      }
    }
    expect(pages).toBeGreaterThan(400)
    expect(wrong.length / pages, wrong.join('\n')).toBeLessThanOrEqual(0.01)
  })
})
