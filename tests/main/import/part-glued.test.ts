import { describe, expect, it } from 'vitest'
import { asGlued, partGlued } from '#main/import/part-glued.ts'

const glued: Record<string, string> = {
  'ByAnn Lee': 'By Ann Lee',
  'VonAnna Köhler': 'Von Anna Köhler',
  'ParJeanne Martin': 'Par Jeanne Martin',
  'PorAna Ortiz': 'Por Ana Ortiz',
  'АвторИван Петров': 'Автор Иван Петров',
  'ПубликацияИван Петров': 'Публикация Иван Петров',
  'Written byAnn Lee': 'Written by Ann Lee',
  'Updated onMay 3, 2026': 'Updated on May 3, 2026',
  'UpdatedMay 3, 2026': 'Updated May 3, 2026',
  'Updated3 May 2026': 'Updated 3 May 2026',
  'Обновлено3 мая 2026': 'Обновлено 3 мая 2026',
  'Оновлено3 травня 2026': 'Оновлено 3 травня 2026',
  'Veröffentlicht am3. Mai 2026': 'Veröffentlicht am 3. Mai 2026',
  'Mis à jourle 3 mai 2026': 'Mis à jour le 3 mai 2026',
  'Ann LeePublished 3 May 2026': 'Ann Lee Published 3 May 2026',
  'Ann LeePublished3 May 2026': 'Ann Lee Published 3 May 2026',
  'Іван ПетренкоОпубліковано 3 травня 2026': 'Іван Петренко Опубліковано 3 травня 2026',
  'Anna KöhlerAktualisiert: 3. Mai 2026': 'Anna Köhler Aktualisiert: 3. Mai 2026',
  'Ana OrtizPublicado el 3 de mayo de 2026': 'Ana Ortiz Publicado el 3 de mayo de 2026',
  'By Ann Lee12 May 2026': 'By Ann Lee 12 May 2026',
  'By Ann LeeMay 12, 2026': 'By Ann Lee May 12, 2026',
  'By Ann LeeMonday, May 12, 2026': 'By Ann Lee Monday, May 12, 2026',
  'Von Anna Köhler12.05.2026': 'Von Anna Köhler 12.05.2026',
  'Иван Петров12 мая 2026': 'Иван Петров 12 мая 2026',
  'HarboursMay 12, 2026': 'Harbours May 12, 2026',
  'Par Jeanne Martinle 3 mai 2026': 'Par Jeanne Martin le 3 mai 2026',
  'Von Anna Köhleram 3. Mai 2026': 'Von Anna Köhler am 3. Mai 2026',
  'Por Ana Pérezel 3 de mayo de 2026': 'Por Ana Pérez el 3 de mayo de 2026',
  '3 May 202610:15': '3 May 2026 10:15',
  '12.05.202610:15': '12.05.2026 10:15',
  'May 3, 20265 min read': 'May 3, 2026 5 min read',
  'May 3, 2026May 9, 2026': 'May 3, 2026 May 9, 2026',
  '3 мая 2026Иван Петров': '3 мая 2026 Иван Петров',
  '3 мая 2026, 10:15Иван Петров': '3 мая 2026, 10:15 Иван Петров',
  'Posted 3 May 2026by Ann Lee': 'Posted 3 May 2026 by Ann Lee',
  'By Ann LeeMay 3, 2026No Comments': 'By Ann Lee May 3, 2026 No Comments',
  'May 3, 2026 9:05 AM EDTUpdated May 4, 2026': 'May 3, 2026 9:05 AM EDT Updated May 4, 2026',
  'Ann Lee@annlee': 'Ann Lee @annlee',
  'Ольга Мерцалова@olga_m': 'Ольга Мерцалова @olga_m',
  'By Ann LeeIn Harbours, Boats': 'By Ann Lee In Harbours, Boats',
  'By Ann LeeStaff Writer': 'By Ann Lee Staff Writer',
  'Иван ПетровКорреспондент': 'Иван Петров Корреспондент',
  'By Ann Lee5 min read': 'By Ann Lee 5 min read',
  'ByAnn LeeUpdated onMay 3, 202610:15': 'By Ann Lee Updated on May 3, 2026 10:15'
}

const whole = [
  'Byron said the ferry would run',
  'Bycatch',
  'Vonnegut',
  'Parson Lee',
  'Portia Ray',
  'ByteDance Limited',
  'ByWay',
  'Von Anna Adam 3. Mai 2026',
  'Von Anna Bertram 3. Mai 2026',
  'Von Paul Wolfram 3. Mai 2026',
  'Par Jeanne Isabelle 3 mai 2026',
  'Par Luc Merle 3 mai 2026',
  'Par Anne Noble 3 mai 2026',
  'Por Ana Pimentel 3 de mayo de 2026',
  'Por Juan Miguel 3 de mayo de 2026',
  'By Jason 3 May 2026',
  'By Ann McDonald',
  'By Ann McDonald, May 3, 2026',
  'By Joe DiMaggio and Jane DeLuca',
  'LinkedIn Profile',
  'By Ann Lee LinkedIn Profile',
  'Follow us on LinkedIn In May',
  'The new iPhone 17',
  'Covid19 and G20',
  'lee@post.example',
  'Write to Ann Lee@post.example',
  'YouTube and TikTok',
  'Room 2026B',
  'Model A20261',
  'In 20261 cases',
  'UpdateStar',
  'АвтоВАЗ в 2026 году',
  'МакДональд Иван',
  'Датадог',
  'PublishedWorks'
]

describe('a glued line', () => {
  it.each(Object.entries(glued))('“%s” is taken apart where its words meet', (line, parted) => {
    expect(partGlued(line)).toBe(parted)
  })

  it.each(whole)('“%s” is none', (line) => {
    expect(partGlued(line)).toBe(line)
  })

  it('that is long says something else', () => {
    const line = `${'The ferry runs again. '.repeat(10)}3 May 202610:15`
    expect(partGlued(line)).toBe(line)
  })
})

describe('the wording of a part of a glued line', () => {
  it('is the line’s own', () => {
    expect(asGlued('Ann Lee3 May 202610:15', '3 May 2026 10:15')).toBe('3 May 202610:15')
    expect(asGlued('3 May 2026 10:15', '3 May 2026')).toBe('3 May 2026')
  })
})
