import { describe, expect, it } from 'vitest'
import { textCost } from '#main/import/decode/text-cost.ts'
import { textsIn } from '../../support/encoding-corpus.ts'
import { damages, typed } from '../../support/mojibake-damage.ts'

describe('the cost of a text', () => {
  const bytes = damages.filter(({ name }) => !name.startsWith('UTF-8'))

  it.each(bytes)('is far less than that of the same bytes misread: $name', ({ damage }) => {
    for (const text of textsIn('ru')) expect(textCost(typed(text))).toBeLessThan(0.75 * textCost(damage(text)))
  })

  it.each(['ru', 'uk', 'bg', 'sr', 'fr', 'pl', 'el'])('is no higher for capitals in %s', (language) => {
    for (const text of textsIn(language)) expect(textCost(text.toUpperCase())).toBeLessThan(1.1 * textCost(text))
  })
})
