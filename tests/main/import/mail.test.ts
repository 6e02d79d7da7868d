import { describe, expect, it } from 'vitest'
import { citationKey } from '#main/import/citation-key.ts'
import { extract } from '#main/import/extract.ts'
import { withoutReplyMarks } from '#main/import/read/mail/reply-marks.ts'
import { makeMail } from '../../support/make-mail.ts'

const text =
  'The quay at Ostra is to be rebuilt by the summer.\n\nUntil then the ferry will land at the fish market, the harbour office says.'

describe('the title of an e-mail', () => {
  it.each([
    'Fwd: The quay',
    'Re: Fwd: The quay',
    'AW: WG: The quay',
    'TR : The quay',
    'RE[2]: The quay',
    'Re(3): The quay',
    'Ответ: The quay',
    'Отв: The quay',
    '转发：The quay',
    'The quay'
  ])('is its subject without what mail programs put before it: “%s”', (subject) => {
    expect(withoutReplyMarks(subject)).toBe('The quay')
  })

  it.each(['Report: the quay', 'Tribune: the quay', 'Reactor', 'Response: no'])('is “%s” as it stands', (subject) => {
    expect(withoutReplyMarks(subject)).toBe(subject)
  })

  it('tells nothing of answers in the citation key', async () => {
    const { item } = await extract(makeMail('Fwd: Quay to be rebuilt', text), { name: 'mail.eml' })
    expect(item.title).toBe('Quay to be rebuilt')
    expect(citationKey(item)).toBe('lee2021quay')
  })

  it('is not read a second time as its first paragraph', async () => {
    const mail = makeMail('Fwd: Quay to be rebuilt', `Quay to be rebuilt\n\n${text}`)
    const { paragraphs, fields } = await extract(mail, { name: 'mail.eml' })
    expect(fields).toMatchObject([{ field: 'title', text: 'Quay to be rebuilt' }])
    expect(paragraphs.filter(({ kind }) => kind === 'paragraph')[0]!.text).toMatch(/^The quay at Ostra/)
  })

  it('stays the text of a message that says nothing else', async () => {
    const { paragraphs } = await extract(makeMail('Quay to be rebuilt', 'Quay to be rebuilt'), { name: 'mail.eml' })
    expect(paragraphs.some(({ kind, text: line }) => kind === 'paragraph' && line === 'Quay to be rebuilt')).toBe(true)
  })
})
