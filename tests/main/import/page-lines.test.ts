import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { findIconNames } from '#main/import/clean/icon-names.ts'
import { interfaceReason } from '#main/import/clean/interface-lines.ts'
import { pageLineOdds } from '#main/import/clean/lines/page-line.ts'
import { extract } from '#main/import/extract.ts'
import { loadPageLineWeights, scoreOf } from '#main/import/learned/page-line-weights.ts'
import { learnPageLines } from '../../../training/learn-page-lines.ts'
import { distinctText } from '../../support/distinct-text.ts'

const folder = path.join(import.meta.dirname, '../../fixtures/page-lines')
/** Lines that nothing was learned from and no rule made for, in fourteen languages. */
const unseen = fs.readdirSync(folder).flatMap((file) =>
  fs
    .readFileSync(path.join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((row) => row.split('\t') as [kind: string, line: string])
)

/** The text of a scraped article with a line in its midst, once it was cleaned. */
async function cleaned(line: string, number: number): Promise<string> {
  const paragraphs = distinctText(number, 2_000).split('\n\n')
  paragraphs.splice(Math.ceil(paragraphs.length / 2), 0, line)
  const { text } = await extract(Buffer.from(paragraphs.join('\n\n')), { name: 'article.txt' })
  return text
}

async function shareGone(wanted: string): Promise<number> {
  const lines = unseen.filter(([kind]) => kind === wanted).map(([, line]) => line)
  const texts = await Promise.all(lines.map(cleaned))
  return texts.filter((text, i) => !text.includes(lines[i]!)).length / lines.length
}

describe('a line that pages put among paragraphs', () => {
  it.each([
    ['icons', 0.95],
    ['share', 0.93],
    ['cookie', 0.97],
    ['newsletter', 0.93],
    ['wall', 0.91],
    ['teaser', 0.89]
  ])('is set aside though it was never seen: %s, at least %d', async (kind, least) => {
    expect(await shareGone(kind)).toBeGreaterThanOrEqual(least)
  })

  it('is told from the paragraphs, subheadings and captions that are most like it', async () => {
    expect(await shareGone('keep')).toBeLessThanOrEqual(0.08)
  })

  it.each([
    'Färjan går igen på måndag',
    'Kommunen säger nej till bron',
    'Liman yeniden açıldı',
    'Sadam avatakse esmaspäeval',
    'Cảng mở lại vào thứ Hai',
    '港口委员会周五投票'
  ])('is no headline, whether anything was learned of its language or not: %s', (line) => {
    expect(pageLineOdds(line)).toBeLessThan(0.8)
  })

  it('says what it seems to be', async () => {
    const line = 'Diese Seite nutzt Cookies und ähnliche Technik. Zustimmen Ablehnen'
    const { removed } = await extract(Buffer.from(distinctText(1).replace('\n\n', `\n\n${line}\n\n`)), {
      name: 'a.txt'
    })
    expect(removed).toContainEqual(expect.objectContaining({ text: line, reason: 'cookie notice' }))
  })

  it('stays where the text is about such things', async () => {
    const line = 'Cookies without a question'
    const about =
      'The new law says which cookies a site may set without a question: the site that wants to set other cookies has to ask, and may not ask again for a year.'
    const text = [distinctText(2, 2_000), about, line, distinctText(3, 2_000)].join('\n\n')
    expect(await cleaned(line, 2)).not.toContain(line)
    expect((await extract(Buffer.from(text), { name: 'a.txt' })).text).toContain(line)
  })
})

describe('names of icons', () => {
  it.each([
    'uil-house uil-bell uil-wrench uil-map',
    'chevron_right account_circle thumb_up get_app',
    'ArrowLeft ChevronDown MagnifierPlus Close',
    'homebellwrenchchevron-downqwxsearchcloudtrash'
  ])('are known whatever font they are of: %s', async (line) => {
    expect(await cleaned(line, 5)).not.toContain(line)
  })

  it.each(['a well-known long-running part-time band of the north', 'over-the-counter, end-to-end and face-to-face'])(
    'are no words with hyphens: %s',
    async (line) => {
      expect(await cleaned(line, 6)).toContain(line)
    }
  )
})

describe('a share bar', () => {
  it.each(['Telegram Xing', 'Signal Facebook Kopieren', 'WhatsApp | SMS | Yazdır'])(
    'may have what is a word, too, beside a button that is none: %s',
    (line) => {
      expect(interfaceReason(line)).toBe('share buttons')
    }
  )

  it.each(['Signal', 'Skype', 'Signal, Threema', 'WeChat and Weibo', 'Correo electrónico', 'Друк', 'Kopieren'])(
    'is not seen in a heading of an article on such things: %s',
    (line) => {
      expect(interfaceReason(line)).toBeNull()
    }
  )
})

describe('a link to another article', () => {
  it.each([
    'More: Ferry pilots sell the winter market',
    'Ayrıca okuyun: Fener bekçileri yeni tarifeyi istedi',
    'İlgili haber: Fener bekçileri yeni tarifeyi istedi'
  ])('is known by its label: %s', async (line) => {
    expect(await cleaned(line, 8)).not.toContain(line)
  })

  it.each([
    'More: that is all the council asks for.',
    'Next: pour the mixture into a tin and let it rest',
    'Also: the bill raises the fee to £40',
    'Now: The mill is a museum',
    'Today: the same street in 2021'
  ])('is not a sentence, a question, a step or a caption that begins alike: %s', async (line) => {
    expect(await cleaned(line, 8)).toContain(line)
  })
})

describe('a line that is longer than any row of icons', () => {
  it('is not cut into names, which would take more memory than there is', () => {
    const block = { text: 'up'.repeat(10_000), line: 1, kind: 'paragraph' } as const
    expect(findIconNames({ all: [block], left: [block], fields: [], stated: {}, name: '', judged: null })).toEqual([])
  })
})

describe('words that tell a page’s lines', () => {
  it('are learned from examples, the same from the same', () => {
    const examples = ['Share this page', 'Share it by mail', 'The mill turns again', 'The weir was closed'].map(
      (text, i) => ({ text, isPage: i < 2, weight: 1 })
    )
    const learned = learnPageLines(examples)
    expect(learnPageLines(examples)).toEqual(learned)
    const words = loadPageLineWeights(learned)
    expect(scoreOf(words, 'Share by mail')).toBeGreaterThan(0)
    expect(scoreOf(words, 'The weir turns')).toBeLessThan(0)
  })
})
