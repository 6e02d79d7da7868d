import { describe, expect, it } from 'vitest'
import { isId, newId } from '#shared/id.ts'

describe('newId', () => {
  it('makes ids that are all different and have the form of a UUIDv7', () => {
    const ids = Array.from({ length: 1_000 }, () => newId())
    expect(new Set(ids).size).toBe(1_000)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('begins with the milliseconds, so that later ids sort after earlier ones', () => {
    expect(
      newId(Date.UTC(2026, 0, 1))
        .replace('-', '')
        .slice(0, 12)
    ).toBe(Date.UTC(2026, 0, 1).toString(16).padStart(12, '0'))
    expect(newId(1) < newId(2)).toBe(true)
    expect(newId(2 ** 40) < newId(2 ** 40 + 1)).toBe(true)
  })
})

describe('isId', () => {
  it('knows an id of ours', () => {
    expect(isId(newId())).toBe(true)
  })

  it.each(['', 'x', 7, null, undefined, '00000000-0000-4000-8000-000000000000', newId().toUpperCase(), newId() + ' '])(
    'does not take %j for one',
    (value) => {
      expect(isId(value)).toBe(false)
    }
  )
})
