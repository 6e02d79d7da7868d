import { describe, expect, it } from 'vitest'
import { placesSentence } from '#renderer/reader/places-to-check.ts'
import type { Passage, PlacementState } from '#shared/model.ts'

const id = '0190a000-0000-7000-8000-000000000001'
const passage = (state: PlacementState, confirmedAt?: string): Passage => ({
  id,
  article: id,
  selector: { exact: 'a weir', prefix: '', suffix: '' },
  placement: { version: id, state, start: null, end: null, score: 0.8, ...(confirmedAt && { confirmedAt }) },
  colour: 'green',
  comment: '',
  usedIn: [],
  createdAt: '2024-05-14T08:00:00Z'
})

describe('what is said of marks in a new version', () => {
  it('counts those that moved and those that are gone', () => {
    expect(placesSentence({ passages: [passage('moved'), passage('moved'), passage('exact')] })).toBe(
      'In this version 2 marks moved.'
    )
    expect(placesSentence({ passages: [passage('lost')] })).toBe('In this version 1 mark was not found.')
    expect(placesSentence({ passages: [passage('moved'), passage('lost'), passage('lost')] })).toBe(
      'In this version 1 mark moved, and 2 were not found.'
    )
  })

  it('is nothing once a person has answered, and where all is as it was', () => {
    const at = '2024-05-14T09:00:00Z'
    expect(placesSentence({ passages: [passage('moved', at), passage('lost', at), passage('exact')] })).toBeNull()
  })
})
