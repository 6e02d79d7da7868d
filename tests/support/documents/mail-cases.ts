import iconv from 'iconv-lite'
import { makePng } from '../make-picture.ts'
import { utf8 } from '../make-zip.ts'

const lines = (...rows: string[]): string => rows.join('\r\n')
const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n')
const word = (text: string, charset: string): string =>
  `=?${charset}?B?${iconv.encode(text, charset).toString('base64')}?=`
const quoted = (text: string): string =>
  [...utf8(text)]
    .map((byte) =>
      byte === 61 || byte > 126 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte)
    )
    .join('')
    .replaceAll('. ', '. =\r\n')

const reply = utf8(
  lines(
    'Received: from mail.example.org by mx.example.net; Tue, 4 May 2021 08:31:00 +0000',
    'Message-ID: <2@example.org>',
    'From: "Lee, Ann" <ann.lee@example.org>',
    'To: Harbour list <harbour@example.net>',
    'Subject: Re: The ferry timetable',
    'Date: Tue, 4 May 2021 10:30:05 +0200 (CEST)',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8; format=flowed',
    '',
    'Bo Dahl wrote:',
    '> When does the last boat leave on Sundays, and is there one at all in ',
    '> winter?',
    '',
    'At six. In winter there is none, because the quay freezes and nobody ',
    'clears it any more since the harbour office was closed.',
    '',
    'I would ask:',
    '- the town hall',
    '- the school',
    '',
    '-- ',
    'Ann Lee',
    'Harbour office (retired)',
    '_______________________________________________',
    'Harbour mailing list',
    'https://example.net/mailman/listinfo/harbour'
  )
)

const russian = Buffer.concat([
  utf8(
    lines(
      'Message-ID: <3@example.org>',
      `From: ${word('Ольга Вяземская', 'koi8-r')} <olga@example.org>`,
      `Subject: ${word('Протокол собрания', 'koi8-r')}`,
      'Date: Mon, 9 Jan 2012 18:05 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="=_a"',
      '',
      '--=_a',
      'Content-Type: text/plain; charset=koi8-r',
      'Content-Transfer-Encoding: 8bit',
      '',
      ''
    )
  ),
  iconv.encode(
    lines(
      'Коллеги, высылаю протокол вчерашнего собрания и список тех, кто обещал',
      'прийти в субботу на уборку берега.',
      '',
      'Возьмите перчатки.',
      '',
      '----- Исходное сообщение -----',
      'От: Пётр Лунин',
      'Тема: Собрание',
      '',
      'Когда пришлёте протокол?'
    ),
    'koi8-r'
  ),
  utf8(
    lines(
      '',
      '--=_a',
      `Content-Type: application/pdf; name="${word('протокол.pdf', 'koi8-r')}"`,
      'Content-Disposition: attachment',
      'Content-Transfer-Encoding: base64',
      '',
      'JVBERi0xLjQK',
      '--=_a--',
      ''
    )
  )
])

const newsletter = utf8(
  lines(
    'Message-ID: <4@example.org>',
    'From: =?utf-8?Q?K=C3=BCstenblatt?= <brief@example.org>',
    'Subject: =?utf-8?Q?Der_Brief_vom_K=C3=BCstenblatt?=',
    'Date: Fri, 3 Mar 2023 06:00:00 GMT',
    'List-Unsubscribe: <https://example.org/abmelden>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary=rel; type="multipart/alternative"',
    '',
    '--rel',
    'Content-Type: multipart/alternative; boundary=alt',
    '',
    '--alt',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Im Browser lesen: https://example.org/brief',
    '--alt',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quoted(
      `<html lang="de"><body><article><h1>Der Brief vom Küstenblatt</h1><p>Die Fähre fährt wieder, und an der Mole stehen die Leute wie früher. Wir waren am ersten Morgen dabei und haben gezählt, wer kam und wer nicht. Es waren mehr, als die Reederei erwartet hatte.</p><img src="cid:faehre@example.org" alt="Die graue Fähre"><p>Am Nachmittag sprach der Bürgermeister über die nächsten zwei Jahre, in denen der Kai erneuert werden soll. Danach gab es Suppe, und die Kapelle spielte, bis es dunkel wurde.</p><p>Wer mitfahren will, braucht vorerst keine Karte. Das soll sich im Sommer ändern, wenn die neue Kasse am Hafen steht.</p></article></body></html>`
    ),
    '--alt--',
    '--rel',
    'Content-Type: image/png; name="faehre.png"',
    'Content-ID: <faehre@example.org>',
    'Content-Transfer-Encoding: base64',
    '',
    base64(makePng(320, 200)),
    '--rel--',
    ''
  )
)

/** Messages of ours, by the name of their case. */
export const mailCases: Record<string, Uint8Array> = {
  'en-list-reply': reply,
  'ru-koi8-attachment': russian,
  'de-newsletter': newsletter
}

const page = `<!DOCTYPE html><html lang="en"><head><title>The bridge at Ekeby</title></head><body><article><h1>The bridge at Ekeby</h1><p>The bridge at Ekeby opened on Thursday, a year later than the council had promised and at twice the price. Some two hundred people came to walk across it.</p><img src="bridge.png" alt="The bridge"><p>The first car had to wait until the school’s brass band had crossed, and the band was in no hurry. “We have waited longer than that,” its leader said.</p><p>Repairs to the road on the other bank will go on until autumn, the council says.</p></article><iframe src="cid:frame-1@example.org"></iframe></body></html>`

const chrome = utf8(
  lines(
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://example.org/news/bridge',
    'Subject: The bridge at Ekeby',
    'Date: Thu, 1 Sep 2022 10:00:00 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--x----"',
    '',
    '',
    '------MultipartBoundary--x----',
    'Content-Type: text/html',
    'Content-ID: <frame-1@example.org>',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://ads.example.com/frame',
    '',
    '<html><body><p>Buy a boat today, for the boat sale of the century ends on Sunday and will not return.</p></body></html>',
    '------MultipartBoundary--x----',
    'Content-Type: text/html',
    'Content-ID: <frame-0@example.org>',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://example.org/news/bridge',
    '',
    quoted(page),
    '------MultipartBoundary--x----',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://example.org/news/bridge.png',
    '',
    base64(makePng(320, 180)),
    '------MultipartBoundary--x------',
    ''
  )
)

const russianPage = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><title>Берег</title></head><body><div id="content"><h1>Берег убрали за субботу</h1><p>На уборку берега в субботу пришли сорок человек, хотя ждали не больше десяти. Собрали двести мешков, и к вечеру берег было не узнать.</p><p>Следующая суббота назначена на май, когда сойдёт вода и откроется дорога к старому причалу.</p></div></body></html>`

const explorer = utf8(
  lines(
    'From: "Saved by Windows Internet Explorer 9"',
    'Subject: ',
    'Date: Mon, 9 Jan 2012 18:05:00 +0400',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; start="<page@example.org>"; type="text/html"; boundary="----=_N"',
    '',
    'This is a multi-part message in MIME format.',
    '',
    '------=_N',
    'Content-Type: text/html; charset="windows-1251"',
    'Content-Location: https://ads.example.com/',
    'Content-Transfer-Encoding: 7bit',
    '',
    '<p>Advertisement</p>',
    '------=_N',
    'Content-Type: text/html; charset="windows-1251"',
    'Content-ID: <page@example.org>',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://example.org/bereg',
    '',
    base64(iconv.encode(russianPage, 'windows-1251')),
    '------=_N--',
    ''
  )
)

const withPictures = utf8(
  lines(
    'From: <Saved by a mail program>',
    'Subject: The heron',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----=_P"',
    '',
    '------=_P',
    'Content-Type: text/html; charset="utf-8"',
    'Content-Location: https://example.org/heron',
    'Content-Transfer-Encoding: 8bit',
    '',
    '<html lang="en"><head><title>The heron of the fish market</title></head><body><article><h1>The heron of the fish market</h1>',
    '<p>Every morning at six a heron walks through the fish market of Ostra, and nobody has ever seen it buy anything.</p>',
    '<figure><img src="cid:heron.1@example.org" alt="The heron on its way in"><figcaption>On its way in.</figcaption></figure>',
    '<p>The traders keep the middle aisle free for it until seven, since the one who did not has had no luck with eels.</p>',
    '<p><img src="CID:heron%2B2@example.org" alt="The heron on its way out"></p>',
    '<p>It leaves by the same door, says the warden of the market, who opens it and has never been thanked.</p>',
    '<p><img src="cid:gone@example.org" alt="Not in the archive"></p></article></body></html>',
    '------=_P',
    'Content-Type: image/png',
    'Content-ID: <heron.1@example.org>',
    'Content-Transfer-Encoding: base64',
    '',
    base64(makePng(320, 180)),
    '------=_P',
    'Content-Type: image/png',
    'Content-ID: <heron+2@example.org>',
    'Content-Transfer-Encoding: base64',
    '',
    base64(makePng(300, 200)),
    '------=_P--',
    ''
  )
)

/** Web archives of ours, by the name of their case. */
export const mhtmlCases: Record<string, Uint8Array> = {
  'en-chrome': chrome,
  'ru-explorer': explorer,
  'en-pictures-by-id': withPictures
}
