import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditQuotation } from '#shared/audit.ts'
import type { AuditChange, AuditState } from '#shared/verified-quotation.ts'

const source = `“The gates of the Sarva dam will not open before the 15th of March,” minister Ilan Oresk told reporters in Port Velm. “We have 12 witnesses – and a non-binding draft… nothing more.”

Nobody asked him about the second gauge, which hadn’t been read since August.`

const russian =
  'Министр не подписал соглашение. «Мы потеряли 40 процентов улова, — сказала Ольга Мерцалова. — Вода ушла ещё в августе»'
const french =
  'La ministre n’a pas signé l’accord. « Nous avons perdu trente bateaux », a déclaré Claire Vautrin à la presse.'
const german =
  'Der Minister hat das Abkommen nicht unterzeichnet. „Wir haben drei Boote verloren“, sagte Jana Brandt am Freitag.'

type Case = [quoted: string, source: string, state: AuditState]

describe('auditQuotation', () => {
  it.each<Case>([
    ['minister Ilan Oresk told reporters', source, 'verbatim'],
    ['nothing more.” Nobody asked him', source, 'verbatim'],
    ['nothing   more.”\n\nNobody\nasked him', source, 'verbatim'],
    ['We have 12 witnesses', source, 'verbatim'],
    ['', source, 'verbatim'],
    ['«Мы потеряли 40 процентов улова', russian, 'verbatim'],
    ['n’a pas signé l’accord', french, 'verbatim'],
    ['„Wir haben drei Boote verloren“', german, 'verbatim'],
    ['会议决定推迟', '北京会议决定推迟签署', 'verbatim']
  ])('finds %j verbatim', (quoted, text, state) => {
    expect(auditQuotation(quoted, text)).toEqual({ state, changes: [] })
  })

  it.each<Case>([
    ['"The gates of the Sarva dam will not open before the 15th of March," minister', source, 'typography'],
    ['«We have 12 witnesses — and a non‑binding draft... nothing more.»', source, 'typography'],
    ["which hadn't been read since August", source, 'typography'],
    ['We have 12\u00A0witnesses', source, 'typography'],
    ['a non binding draft', source, 'typography'],
    ['We have 12 witnesses.', source, 'typography'],
    ['minister Ilan Oresk told reporters in Port Velm,', source, 'typography'],
    ['"Мы потеряли 40 процентов улова, - сказала', russian, 'typography'],
    ["n'a pas signé", french, 'typography'],
    ['"Nous avons perdu trente bateaux"', french, 'typography'],
    ['"Wir haben drei Boote verloren"', german, 'typography'],
    ['the ﬁnal oﬀer', 'the final offer', 'typography'],
    ['a cafe\u0301 in Velm', 'a café in Velm', 'typography']
  ])('takes only typography to differ in %j', (quoted, text, state) => {
    expect(auditQuotation(quoted, text)).toEqual({ state, changes: [] })
  })

  it.each<Case>([
    ['The gates … will not open before the 15th of March', source, 'marked'],
    ['The gates ... will not open', source, 'marked'],
    ['The gates [...] will not open', source, 'marked'],
    ['The gates […] will not open', source, 'marked'],
    ['[t]he gates of the Sarva dam', source, 'marked'],
    ['[N]othing more', source, 'marked'],
    ['[Oresk] told reporters', source, 'marked'],
    ['The gates of the Sarva dam [on the lower river] will not open', source, 'marked'],
    ['We have 12 witnesses [sic]', source, 'marked'],
    ['…will not open before the 15th of March…', source, 'marked'],
    ['told report[ing staff] in Port Velm', source, 'marked'],
    ['Мы потеряли […] улова', russian, 'marked'],
    ['[Правительство] не подписал[о] соглашение', russian, 'marked'],
    ['[l]a ministre n’a pas signé', french, 'marked'],
    ['Der Minister hat […] nicht unterzeichnet', german, 'marked']
  ])('sees that the writer shows every change in %j', (quoted, text, state) => {
    expect(auditQuotation(quoted, text)).toEqual({ state, changes: [] })
  })

  type Altered = [
    quoted: string,
    source: string,
    changes: [quoted: string, source: string, kind: AuditChange['kind']][]
  ]

  it.each<Altered>([
    ['The gates of the Sarva dam will open', source, [['', 'not', 'negation']]],
    ['which had been read since August', source, [['had', 'hadn’t', 'negation']]],
    ['We have 14 witnesses', source, [['14', '12', 'number']]],
    ['before the 16th of March', source, [['16th', '15th', 'number']]],
    ['minister Ilan Marek told reporters', source, [['Marek', 'Oresk', 'name']]],
    ['told journalists in Port Velm', source, [['journalists', 'reporters', 'word']]],
    ['told many reporters in Port Velm', source, [['many', '', 'word']]],
    ['the gates of the Sarva dam', source, [['the', 'The', 'word']]],
    ['of the sarva dam', source, [['sarva', 'Sarva', 'word']]],
    ['and a binding draft', source, [['', 'non', 'negation']]],
    ['told reporters in Port Velm yesterday', source, [['yesterday', '', 'word']]],
    ['minister Ilan Oresk, told reporters', source, [[',', '', 'word']]],
    ['Министр подписал соглашение', russian, [['', 'не', 'negation']]],
    ['Мы потеряли 60 процентов улова', russian, [['60', '40', 'number']]],
    ['сказала Ольга Петрова', russian, [['Петрова', 'Мерцалова', 'name']]],
    ['Вода ушла уже в августе', russian, [['уже', 'ещё', 'word']]],
    ['La ministre a signé l’accord', french, [['a', 'n’a pas', 'negation']]],
    ['perdu quarante bateaux', french, [['quarante', 'trente', 'number']]],
    ['a déclaré Claire Morin à la presse', french, [['Morin', 'Vautrin', 'name']]],
    ['das Abkommen unterzeichnet', german, [['', 'nicht', 'negation']]],
    ['das Papier nicht unterzeichnet', german, [['Papier', 'Abkommen', 'word']]],
    ['sagte Jana Lorenz am Freitag', german, [['Lorenz', 'Brandt', 'name']]],
    ['drei Boote gewonnen', german, [['gewonnen', 'verloren', 'word']]]
  ])('calls out what is altered in %j', (quoted, text, changes) => {
    const audit = auditQuotation(quoted, text)
    expect(audit.state).toBe('altered')
    expect(audit.changes.map((change) => [change.quoted, change.source, change.kind])).toEqual(changes)
    for (const { from, to, quoted: words } of audit.changes) expect(quoted.slice(from, to)).toBe(words)
  })

  it.each<[string, string, AuditChange['kind']]>([
    ['an unlikely outcome', 'a very likely outcome', 'negation'],
    ['это невозможно', 'это возможно', 'negation'],
    ['rose by 3.5 percent', 'rose by 3 percent', 'number'],
    ['fell to -5 degrees', 'fell to 5 degrees', 'number'],
    ['двадцати домов', 'тридцати домов', 'number'],
    ['she will sign', "she won't sign", 'negation']
  ])('calls the change in %j against %j a %s', (quoted, text, kind) => {
    expect(auditQuotation(quoted, text).changes.map((change) => change.kind)).toContain(kind)
  })

  it('names a change beside one that the writer shows', () => {
    const { state, changes } = auditQuotation('The gates … will open before the 15th of April', source)
    expect(state).toBe('altered')
    expect(changes.map((change) => [change.quoted, change.source])).toEqual([
      ['', 'not'],
      ['April', 'March']
    ])
  })

  it('does not let words change their order behind an ellipsis', () => {
    expect(auditQuotation('Nobody asked him … The gates of the Sarva dam', source).state).toBe('altered')
  })

  it('does not let one bracket hide a whole sentence', () => {
    expect(auditQuotation('The gates [stay] nothing more', source).state).toBe('altered')
  })

  it('does not take a part of a number or of a word for the whole', () => {
    expect(auditQuotation('rose by 3', 'rose by 3.5 percent').state).toBe('altered')
    expect(auditQuotation('Sarv', source).state).toBe('altered')
    expect(auditQuotation('which had', source).state).toBe('altered')
  })

  it('does not let a stop make a statement of a question', () => {
    expect(auditQuotation('Will they sign.', 'Will they sign?').state).toBe('altered')
  })

  it('does not let quotation marks within the words come or go', () => {
    expect(auditQuotation('the proxy war is over', 'the “proxy war” is over').state).toBe('altered')
  })

  it('points to where words are missing', () => {
    const { changes } = auditQuotation('The gates of the Sarva dam will open', source)
    expect(changes).toEqual([{ from: 31, to: 31, quoted: '', source: 'not', kind: 'negation' }])
  })

  it('passes over the citations within a block quotation', () => {
    expect(auditQuotation('minister Ilan Oresk\uFFFC told reporters \uFFFC in Port Velm', source).state).toBe(
      'verbatim'
    )
  })

  it('says when there is no source', () => {
    expect(auditQuotation('anything', null)).toEqual({ state: 'unsourced', changes: [] })
  })

  it('answers in time for long texts that share nothing', () => {
    const long = (letter: string): string => Array.from({ length: 5_000 }, (_, i) => letter + ((i * i) % 997)).join(' ')
    const before = performance.now()
    expect(auditQuotation(long('a'), long('b')).state).toBe('altered')
    expect(performance.now() - before).toBeLessThan(2_000)
  })

  it('finds one changed word among five thousand', () => {
    const words = Array.from({ length: 5_000 }, (_, i) => `w${(i * 7919) % 1009}`)
    const quoted = words.with(2_500, 'other').join(' ')
    const { state, changes } = auditQuotation(quoted, words.join(' '))
    expect(state).toBe('altered')
    expect(changes.map((change) => [change.quoted, change.source])).toEqual([['other', words[2_500]]])
  })
})

const word = fc.constantFrom(
  ...'river gate water Oresk 12 not вода не улова l’eau n’a für Maß 40 draft treaty the of said'.split(' ')
)
const text = fc.array(word, { minLength: 3, maxLength: 60 })

describe('auditQuotation, for any text', () => {
  it('finds a text verbatim in itself, and any run of its words', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (words, a, b) => {
        const [from, to] = [a % words.length, b % words.length].sort((x, y) => x - y) as [number, number]
        expect(auditQuotation(words.slice(from, to + 1).join(' '), words.join('\n')).state).toBe('verbatim')
      })
    )
  })

  it('never takes a text with another word for verbatim', () => {
    fc.assert(
      fc.property(text, fc.nat(), (words, at) => {
        const place = at % words.length
        const { state, changes } = auditQuotation(words.with(place, 'xenon').join(' '), words.join(' '))
        expect(state).toBe('altered')
        expect(changes.map((change) => change.quoted).join(' ')).toContain('xenon')
      })
    )
  })

  it('never takes a text that lost a word for verbatim, unless it lost the first or last', () => {
    fc.assert(
      fc.property(text, fc.nat(), (words, at) => {
        const place = 1 + (at % (words.length - 2))
        const source = words.map((text, i) => text + i)
        expect(auditQuotation(source.toSpliced(place, 1).join(' '), source.join(' ')).state).toBe('altered')
      })
    )
  })

  it('takes a typographic rewrite for typography', () => {
    const rewrites: [string, string][] = [
      ['’', "'"],
      ['“', '"'],
      ['”', '»'],
      ['–', '-'],
      ['…', '...'],
      [' ', '\u00A0']
    ]
    fc.assert(
      fc.property(text, fc.constantFrom(...rewrites), (words, [from, to]) => {
        const source = `${words.join(' ')} it’s “so” – and… done`
        expect(auditQuotation(source.replaceAll(from, to), source)).toEqual({ state: 'typography', changes: [] })
      })
    )
  })

  it('always gives the words at the offsets it names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (quoted, source) => {
        for (const change of auditQuotation(quoted, source).changes) {
          expect(quoted.slice(change.from, change.to)).toBe(change.quoted)
          expect(source).toContain(change.source)
        }
      })
    )
  })
})
