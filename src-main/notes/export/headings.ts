const bibliography: Record<string, string> = {
  cs: 'Literatura',
  da: 'Litteratur',
  de: 'Literatur',
  en: 'Bibliography',
  es: 'Bibliografía',
  fi: 'Lähteet',
  fr: 'Bibliographie',
  it: 'Bibliografia',
  nl: 'Literatuur',
  pl: 'Bibliografia',
  pt: 'Bibliografia',
  ru: 'Библиография',
  sv: 'Litteratur',
  tr: 'Kaynakça',
  uk: 'Бібліографія'
}

/** What the list of sources is called in a language; English where it is not known. */
export function bibliographyHeading(language: string): string {
  return bibliography[primaryLanguage(language)] ?? 'Bibliography'
}

/** The language of a BCP 47 tag, without script and region, in lower case. */
export function primaryLanguage(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] || 'en'
}

/** Levels from 1 on, without gaps: a heading is at most one deeper than the heading before it. */
export function normaliseLevels(levels: readonly number[]): number[] {
  const open: { asked: number; level: number }[] = []
  return levels.map((asked) => {
    while (open.length && open.at(-1)!.asked >= asked) open.pop()
    const level = (open.at(-1)?.level ?? 0) + 1
    open.push({ asked, level })
    return level
  })
}
