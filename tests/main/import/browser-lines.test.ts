import { describe, expect, it } from 'vitest'
import { isBrowserLine, isCountedFoot, pageAddress } from '#main/import/read/pdf/browser-lines.ts'

describe('the lines that browsers print around a page', () => {
  it.each([
    '5/14/24, 9:32 AM Four lamps on Mill Lane',
    '14.05.2024, 09:32 Vier Lampen',
    'https://orrin.example/lamps 1/4',
    'https://orrin.example/lamps Page 2 of 4',
    'https://orrin.example/lampen Seite 2 von 4',
    '1 of 2 5/14/24, 9:32 AM',
    '1 из 2 14.05.2024, 09:32'
  ])('are known: %s', (line) => {
    expect(isBrowserLine(line)).toBe(true)
  })

  it.each(['Four lamps are left on Mill Lane.', '1 of 2 lamps is lit.', 'See https://orrin.example/lamps for more.'])(
    'are no lines of a text: %s',
    (line) => {
      expect(isBrowserLine(line)).toBe(false)
      expect(isCountedFoot(line)).toBe(false)
      expect(pageAddress(line)).toBeNull()
    }
  )

  it.each([
    ['https://orrin.example/lamps 1/4', 'https://orrin.example/lamps'],
    ['https://tarn\ufb01eld.example/old 1/1', 'https://tarnfield.example/old'],
    ['Four lamps on Mill Lane https://orrin.example/lamps', 'https://orrin.example/lamps']
  ])('hold its address: %s', (line, address) => {
    expect(pageAddress(line)).toBe(address)
  })
})
