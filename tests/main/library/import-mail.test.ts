import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { newId } from '#shared/id.ts'
import type { ImportedFile } from '#shared/model.ts'
import { distinctText } from '../../support/distinct-text.ts'
import { makeDocx } from '../../support/documents/docx-cases.ts'
import { attached, makeMail, makeMailbox } from '../../support/make-mail.ts'
import { makePng } from '../../support/make-picture.ts'
import { makeZip, utf8 } from '../../support/make-zip.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { temporaryLibrary, weirArticle } from '../../support/temporary-library.ts'

const word = makeDocx(
  distinctText(7)
    .split(/\n+/)
    .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
    .join(''),
  { core: '<dc:title>The quay at Ostra</dc:title>' }
)
const greeting = 'Here is what I promised: the report, and what the town says of the quay. Please read it by Monday.'

async function importFile(name: string, bytes: Uint8Array) {
  const { library } = await temporaryLibrary()
  const file = path.join(temporaryFolder(), name)
  fs.writeFileSync(file, bytes)
  const id = newId()
  const { files } = await library.importFiles({ id, sources: [{ path: file }] })
  return { library, files, id }
}

const told = (files: readonly ImportedFile[]): string[] => files.map(({ outcome, name }) => `${outcome} ${name}`)

describe('an e-mail with attachments', () => {
  it('is an article, and so is every attachment that can be read', async () => {
    const mail = makeMail('The report', greeting, [
      attached('report.docx', 'application/octet-stream', word),
      attached('weir.txt', 'text/plain; charset=utf-8', utf8(weirArticle))
    ])
    const { library, files, id } = await importFile('mail.eml', mail)
    expect(told(files)).toEqual([
      'imported mail.eml',
      'imported mail.eml › report.docx',
      'imported mail.eml › weir.txt'
    ])
    expect(files[0]!.message).toBe('2 attachments, listed by themselves.')
    const weir = await library.getArticle({ id: files[2]!.article! })
    expect(weir.item.title).toBe('Weir at Tarn Mouth to stay closed until autumn')
    await library.undoImport({ id })
    expect((await library.listArticles({})).articles).toEqual([])
  })

  it('lists an attachment that cannot be read, and says why', async () => {
    const mail = makeMail('A picture', greeting, [
      attached('quay.png', 'image/png', makePng(320, 200)),
      attached('accounts.xlsx', 'application/octet-stream', makeZip({ '[Content_Types].xml': 'spreadsheetml' }))
    ])
    const { files } = await importFile('mail.eml', mail)
    expect(told(files)).toEqual(['imported mail.eml', 'failed mail.eml › quay.png', 'failed mail.eml › accounts.xlsx'])
    expect(files[1]!.message).toBe('This is a PNG file; Loccit cannot read such files.')
    expect(files[2]!.message).toBe('This is an Excel workbook; Loccit reads text documents only.')
  })

  it('does not take signatures, cards, appointments and pictures in its text for attachments to read', async () => {
    const html =
      '<h1>Quay</h1><p>The quay at Ostra is to be rebuilt by the summer, as this picture shows.</p><img src="cid:quay@example.org"><p>Until then the ferry will land elsewhere.</p>'
    const mail = makeMail('The quay', greeting, [
      { headers: ['Content-Type: text/html; charset=utf-8'], bytes: utf8(html) },
      {
        headers: ['Content-Type: image/png; name="quay.png"', 'Content-ID: <quay@example.org>'],
        bytes: makePng(320, 200)
      },
      attached('smime.p7s', 'application/pkcs7-signature', utf8('signed')),
      attached('ann.vcf', 'text/vcard', utf8('BEGIN:VCARD\nEND:VCARD')),
      attached('invite.ics', 'text/calendar', utf8('BEGIN:VCALENDAR\nEND:VCALENDAR'))
    ])
    const { files } = await importFile('mail.eml', mail)
    expect(told(files)).toEqual(['imported mail.eml'])
    expect(files[0]!.message).toBeNull()
  })

  it('gives the files of an archive and the message that were attached', async () => {
    const inner = makeMail('Inner', distinctText(1), [attached('weir.txt', 'text/plain', utf8(weirArticle))])
    const mail = makeMail('Outer', greeting, [
      attached('papers.zip', 'application/zip', makeZip({ 'in/report.docx': word })),
      { headers: ['Content-Type: message/rfc822; name="inner.eml"', 'Content-Disposition: attachment'], bytes: inner }
    ])
    const { files } = await importFile('mail.eml', mail)
    expect(told(files)).toEqual([
      'imported mail.eml',
      'unpacked mail.eml › papers.zip',
      'imported mail.eml › inner.eml',
      'imported mail.eml › papers.zip › in/report.docx',
      'imported mail.eml › inner.eml › weir.txt'
    ])
  })

  it('has its attachments in an archive, too, and no deeper than messages are ever sent', async () => {
    let mail = utf8(distinctText(9))
    for (let i = 0; i < 6; i++)
      mail = makeMail(`Message ${i}`, distinctText(i), [attached(`${i}.eml`, 'text/plain', mail)])
    const { files } = await importFile('mails.zip', makeZip({ 'mail.eml': mail }))
    expect(told(files)).toEqual([
      'unpacked mails.zip',
      'imported mails.zip › mail.eml',
      'imported mails.zip › mail.eml › 5.eml',
      'imported mails.zip › mail.eml › 5.eml › 4.eml'
    ])
    expect(files.at(-1)!.message).toBe('1 attachment, too deep within others to be read.')
  })
})

describe('a mailbox', () => {
  const box = makeMailbox([
    makeMail('The weir', `${weirArticle}\nFrom here on nobody speaks of it.`),
    makeMail('The report', greeting, [attached('report.docx', 'application/octet-stream', word)]),
    makeMail('', distinctText(3))
  ])

  it('becomes its messages, each with its attachments', async () => {
    const { library, files } = await importFile('box.mbox', box)
    expect(told(files)).toEqual([
      'unpacked box.mbox',
      'imported box.mbox › 1 The weir',
      'imported box.mbox › 2 The report',
      'imported box.mbox › 3',
      'imported box.mbox › 2 The report › report.docx'
    ])
    const weir = await library.getArticle({ id: files[1]!.article! })
    expect(weir.item.title).toBe('The weir')
    expect(weir.version.text).toContain('\n\nFrom here on nobody speaks of it.')
  })

  it('of one message is that message', async () => {
    const { library, files } = await importFile('one', makeMailbox([makeMail('The weir', weirArticle)]))
    expect(told(files)).toEqual(['imported one'])
    expect((await library.getArticle({ id: files[0]!.article! })).item.title).toBe('The weir')
  })

  it('of more messages than an archive may have files is refused', async () => {
    const { files } = await importFile('box', makeMailbox(Array.from({ length: 5001 }, () => makeMail('x', 'y'))))
    expect(files).toMatchObject([
      { outcome: 'failed', message: 'This mailbox holds more than 5,000 messages; split it into several.' }
    ])
  })
})
