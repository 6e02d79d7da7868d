import { expect, it } from 'vitest'
import { CardTiming } from '#renderer/editor/card-timing.ts'
import { HandClock } from '../../support/hand-clock.ts'

function bench() {
  const clock = new HandClock()
  const shown: (string | null)[] = []
  const same = (a: string, b: string): boolean => a === b
  return { clock, shown, timing: new CardTiming<string>(clock, (target) => shown.push(target), same) }
}

it('shows a card after 300 ms', async () => {
  const { clock, shown, timing } = bench()
  timing.enter('a')
  await clock.pass(299)
  expect(shown).toEqual([])
  await clock.pass(1)
  expect(shown).toEqual(['a'])
})

it('shows nothing for a pointer that passes by', async () => {
  const { clock, shown, timing } = bench()
  timing.enter('a')
  await clock.pass(200)
  timing.leave()
  await clock.pass(5_000)
  expect(shown).toEqual([])
})

it('shows a neighbour’s card at once', async () => {
  const { clock, shown, timing } = bench()
  timing.enter('a')
  await clock.pass(300)
  timing.leave()
  await clock.pass(100)
  timing.enter('b')
  expect(shown).toEqual(['a', 'b'])
})

it('lets the pointer enter the card, and closes it after the pointer has left', async () => {
  const { clock, shown, timing } = bench()
  timing.enter('a')
  await clock.pass(300)
  timing.leave()
  await clock.pass(200)
  timing.stay()
  await clock.pass(5_000)
  expect(shown).toEqual(['a'])
  timing.leave()
  await clock.pass(250)
  expect(shown).toEqual(['a', null])
})

it('keeps a pinned card until it is closed', async () => {
  const { clock, shown, timing } = bench()
  timing.open('a')
  timing.pin()
  timing.leave()
  timing.enter('b')
  await clock.pass(5_000)
  expect(shown).toEqual(['a'])
  timing.close()
  expect(shown).toEqual(['a', null])
  timing.enter('b')
  await clock.pass(300)
  expect(shown).toEqual(['a', null, 'b'])
})
