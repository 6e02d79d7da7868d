import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { textsIn } from '../../support/encoding-corpus.ts'
import { damages, typed, type Damage } from '../../support/mojibake-damage.ts'

interface Repaired {
  text: string
  repaired: { line: number }[]
}
const file = path.resolve(import.meta.dirname, '../../../src-main/import/mojibake.ts')
const isThere = fs.existsSync(file)
const { repairText } = (isThere ? await import(file) : {}) as {
  repairText(text: string, kept: ReadonlySet<number>): Repaired
}

const fixtures = path.resolve(import.meta.dirname, '../../fixtures')
const untouched = JSON.parse(fs.readFileSync(path.join(fixtures, 'mojibake/untouched.json'), 'utf8')) as Record<
  string,
  string
>
const languages = fs.readdirSync(path.join(fixtures, 'encodings')).map((file) => file.replace('.txt', ''))
const none = new Set<number>()
const repaired = (text: string): string => repairText(text, none).text

/** Every text of the damage's languages with what it was. */
function cases({ damage, languages: of, name }: Damage): { text: string; broken: string }[] {
  const isBytes = !name.startsWith('UTF-8')
  return of.flatMap((language) =>
    textsIn(language).map((text) => ({ text: isBytes ? typed(text) : text, broken: damage(text) }))
  )
}

describe.skipIf(!isThere)('text that was read wrongly before it was saved', () => {
  it.each(damages.filter(({ isLossless }) => isLossless))('is put right to the letter: $name', (damage) => {
    for (const { text, broken } of cases(damage)) {
      expect(broken).not.toBe(text)
      expect(repaired(broken)).toBe(text)
    }
  })

  it.each(damages.filter(({ isLossless }) => !isLossless))('is put right where it can be: $name', (damage) => {
    for (const { text, broken } of cases(damage)) {
      const words = text.match(/\p{L}+/gu)!
      const found = new Set(repaired(broken).match(/\p{L}+/gu))
      expect(words.filter((word) => found.has(word)).length / words.length).toBeGreaterThanOrEqual(0.97)
    }
  })

  it('is listed line by line, as it was, and a line that a person keeps stays', () => {
    const { damage } = damages[0]!
    const [one = '', two = ''] = textsIn('fr')
    const broken = `${damage(one)}\nplain words\n${damage(two)}`
    const { text, repaired: lines } = repairText(broken, none)
    expect(text).toBe(`${one}\nplain words\n${two}`)
    expect(lines.map(({ line }) => line)).toEqual([1, 3])
    expect(repairText(broken, new Set([1])).text).toBe(`${damage(one)}\nplain words\n${two}`)
  })

  it('is put right beside lines that are in order', () => {
    const { damage } = damages[0]!
    const [sound = '', other = ''] = textsIn('fr')
    expect(repaired(`${sound}\n\n${damage(other)}`)).toBe(`${sound}\n\n${other}`)
  })
})

describe.skipIf(!isThere)('text that is in order', () => {
  it.each(languages)('is left alone in %s', (language) => {
    for (const text of textsIn(language)) {
      expect(repairText(text, none)).toEqual({ text, repaired: [] })
      const capitals = text.toUpperCase()
      expect(repaired(capitals)).toBe(capitals)
    }
  })

  it.each(Object.entries(untouched))('is left alone: %s', (_name, text) => {
    expect(repairText(text, none)).toEqual({ text, repaired: [] })
  })
})
