import { expect, it } from 'vitest'
import { Growth } from '#renderer/import/growth.ts'
import { newId } from '#shared/id.ts'
import type { ImportProgress } from '#shared/model.ts'
import { HandClock } from '../support/hand-clock.ts'

const id = newId()
const at = (done: number, more: Partial<ImportProgress> = {}): ImportProgress => ({
  ...{ id, done, total: 9_000, current: null, rate: 2, paused: false },
  ...more
})

/** A growth, its clock, and how many files were done each time that the lists were read. */
function watched(): { growth: Growth; clock: HandClock; follow(progress: ImportProgress): void; shown: number[] } {
  const clock = new HandClock()
  const shown: number[] = []
  let done = 0
  const growth = new Growth(
    () => shown.push(done),
    (ms, callback) => clock.after(ms, callback)
  )
  const follow = (progress: ImportProgress): void => {
    done = progress.done
    growth.follow(progress)
  }
  return { growth, clock, follow, shown }
}

it('an import under way has its articles shown from the first on, and not for every one', async () => {
  const { clock, follow, shown } = watched()
  for (let done = 0; done <= 2_000; done++) {
    follow(at(done))
    await clock.pass(5)
  }
  expect(shown).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_012, 1_512])
})

it('files that are only being sent bring nothing to show', async () => {
  const { clock, follow, shown } = watched()
  follow(at(40, { sending: true }))
  await clock.pass(60_000)
  expect(shown).toEqual([])
  follow(at(1))
  follow(at(1, { id: newId() }))
  expect(shown).toEqual([1, 1])
})

it('an import that is paused has everything shown that it brought, what was still being read included', () => {
  const { follow, shown } = watched()
  for (const done of [1, 2, 4, 8, 16, 32, 56]) follow(at(done))
  follow(at(56, { paused: true }))
  follow(at(90, { paused: true }))
  follow(at(105, { paused: true }))
  follow(at(105, { paused: true }))
  expect(shown).toEqual([1, 2, 4, 8, 16, 32, 90, 105])
})

it('what came last is shown a moment later where nothing more comes, and once', async () => {
  const { clock, follow, shown } = watched()
  for (let done = 1; done <= 105; done++) follow(at(done))
  expect(shown.at(-1)).toBe(64)
  await clock.pass(60_000)
  expect(shown.slice(-2)).toEqual([64, 105])
})

it('where files come one by one and slowly, none waits for twice as many', async () => {
  const { clock, follow, shown } = watched()
  for (let done = 1; done <= 40; done++) {
    follow(at(done))
    await clock.pass(800)
  }
  await clock.pass(5_000)
  const waits = shown.slice(1).map((done, i) => done - shown[i]!)
  expect(Math.max(...waits)).toBeLessThanOrEqual(7)
  expect(shown.at(-1)).toBe(40)
})

it('lists that were read for another reason are not read again for what they show', async () => {
  const { growth, clock, follow, shown } = watched()
  for (let done = 1; done <= 3; done++) follow(at(done))
  growth.caughtUp()
  await clock.pass(60_000)
  expect(shown).toEqual([1, 2])
})
