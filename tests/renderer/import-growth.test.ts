import { expect, it } from 'vitest'
import { Growth } from '#renderer/import/growth.ts'
import { newId } from '#shared/id.ts'
import type { ImportProgress } from '#shared/model.ts'

const id = newId()
const at = (done: number, more: Partial<ImportProgress> = {}): ImportProgress => ({
  ...{ id, done, total: 9_000, current: null, rate: 2, paused: false },
  ...more
})

it('an import under way has its articles shown from the first on, and not for every one', () => {
  const growth = new Growth()
  const shown = Array.from({ length: 2_001 }, (_, done) => done).filter((done) => growth.isEnough(at(done)))
  expect(shown).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_012, 1_512])
})

it('files that are only being sent bring nothing to show', () => {
  const growth = new Growth()
  expect(growth.isEnough(at(40, { sending: true }))).toBe(false)
  expect(growth.isEnough(at(1))).toBe(true)
  expect(growth.isEnough(at(1, { id: newId() }))).toBe(true)
})
