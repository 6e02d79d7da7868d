import { describe, expect, it } from 'vitest'
import iconv from 'iconv-lite'
import { extract } from '#main/import/extract.ts'
import { repairText } from '#main/import/mojibake.ts'
import { bodyParagraphs } from '#main/import/paragraphs.ts'

const none = new Set<number>()
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const repair = (text: string): string => repairText(text, none).text

/** UTF-8 as a program shows it that takes it for another encoding. Node reads what Windows-1252 leaves free as controls. */
const misread = (text: string, encoding: string): string => new TextDecoder(encoding).decode(bytes(text))

const sentences = {
  English: 'The ferry’s captain said “never again” — and meant it…',
  German: 'Über der Straße hängt ein Schild: „Brücke gesperrt“, größer als nötig.',
  French: 'Le maire a déclaré que l’école ouvrirait « dès que possible », à la rentrée.',
  Spanish: 'El niño preguntó: ¿quién pintó aquí una señal tan pequeña?',
  Russian: 'Паромщик сказал: «Мост откроют весной», — и ушёл домой.',
  Ukrainian: 'Поромник сказав: «Міст відкриють навесні», — і пішов до їжака на ґанок.'
}

describe('text that was read wrongly before it was saved', () => {
  for (const [language, sentence] of Object.entries(sentences)) {
    it.each(['windows-1252', 'windows-1251', 'koi8-r', 'macintosh'])(`is put right: ${language} as %s`, (encoding) => {
      if (['koi8-r', 'windows-1251'].includes(encoding) && language === 'Spanish') return
      const wrong = misread(sentence, encoding)
      expect(wrong).not.toBe(sentence)
      expect(repair(wrong)).toBe(sentence)
    })

    it(`is put right when it happened twice: ${language}`, () => {
      expect(repair(misread(misread(sentence, 'windows-1252'), 'windows-1252'))).toBe(sentence)
    })

    it(`leaves a sentence in order alone: ${language}`, () => {
      expect(repairText(sentence, none)).toEqual({ text: sentence, repaired: [] })
    })
  }

  it.each([
    ['win1251', 'win1252'],
    ['koi8-r', 'win1252'],
    ['koi8-r', 'win1251'],
    ['win1251', 'koi8-r'],
    ['cp866', 'win1251']
  ])('is put right when Cyrillic in %s was read as %s', (real, read) => {
    const sentence = 'Мэр города сообщил, что мост откроют весной, и многие ему поверили, но не все.'
    const wrong = iconv.decode(iconv.encode(sentence, real), read)
    expect(repair(wrong)).toBe(sentence)
  })

  it.each([
    '«МТС» и «СССР» — ТРЁХ БУКВ НЕ ХВАТИТ НА ВСЕХ, И НЕ НАДО',
    'L’ÉTÉ’ DÉJÀ VÉCU À L’ÉCOLE, ÇA VA',
    'NÃO É “SÃO” PAULO, É BELÉM',
    'ÄLTERE ÜBER ÖL „ÜBER Ü“ UND Ä“',
    'Ελληνικά κείμενα και άλλα',
    'naïve café – 5 € • ½ © 2024 ®'
  ])('is not seen in “%s”', (line) => {
    expect(repair(line)).toBe(line)
  })

  it('is judged line by line, for pages are put together from several sources', () => {
    const good = 'Le café est déjà fermé.'
    expect(repair(`${good}\n${misread(good, 'windows-1252')}\r\n${good}`)).toBe(`${good}\n${good}\r\n${good}`)
  })

  it('is listed with the line as it was, and comes back as it was', async () => {
    const paragraphs = [
      'The harbour council met on Tuesday and heard eleven speakers, most of whom wanted the old lamps back.',
      'The mayor’s answer was short: “We cannot afford them,” she said, and nobody in the hall believed her.'
    ]
    const wrong = misread(paragraphs[1]!, 'windows-1252')
    const file = bytes(`Council argues over lamps\n\n${paragraphs[0]}\n\n${wrong}\n`)
    const read = await extract(file, { name: 'lamps.txt' })
    expect(bodyParagraphs(read.paragraphs).map(({ text }) => text)).toEqual(paragraphs)
    expect(read.removed).toEqual([{ text: wrong.replace(/[\u0080-\u009f]/g, ''), reason: 'letters repaired', line: 5 }])
    const back = await extract(file, { name: 'lamps.txt', kept: [5] })
    expect(bodyParagraphs(back.paragraphs).at(-1)!.text).toBe(wrong.replace(/[\u0080-\u009f]/g, ''))
    expect(back.removed).toEqual([])
  })

  it('is put right in the blocks of a web page, listed there and put back as it was', async () => {
    const good = [
      'The harbour council met on Tuesday and heard eleven speakers, most of whom wanted the old lamps back.',
      'The mayor’s answer was short: “We cannot afford them,” she said, and nobody in the hall believed her.',
      'A vote was called at nine, lost at ten, and called again at eleven, when the caretaker turned the lights out.'
    ]
    const wrong = misread(good[1]!, 'windows-1252').replace('short', 'sh<i>or</i>t')
    const page = `<meta charset="utf-8"><article><p>${good[0]}</p><p>${wrong}</p><p>${good[2]}</p></article>`
    const read = await extract(bytes(page), { name: 'lamps.html' })
    expect(bodyParagraphs(read.paragraphs).map(({ text }) => text)).toEqual(good)
    const shown = wrong.replace(/<.*?>/g, '').replace(/[\u0080-\u009f]/g, '')
    expect(read.removed).toEqual([{ text: shown, reason: 'letters repaired', line: 2 }])
    const back = await extract(bytes(page), { name: 'lamps.html', kept: [2] })
    expect(bodyParagraphs(back.paragraphs)[1]!.text).toBe(shown)
    expect(back.removed).toEqual([])
  })
})
