import { locatorLabels, type LocatorLabel } from '#shared/csl.ts'
import { bestLocale, readLocale, type CslElement } from './citation-styles.ts'

/** The words of a language that an export needs, as CSL's locale has them. */
export interface LocaleTerms {
  openQuote: string
  closeQuote: string
  /** The short form of each locator label, for one and for several: `para.`, `paras.`. */
  locators: Record<LocatorLabel, [one: string, several: string]>
}

/** The terms of a language, American English where a language has none. */
export async function localeTerms(language: string): Promise<LocaleTerms> {
  const locale = terms(await readLocale(await bestLocale(language)))
  const english = terms(await readLocale('en-US'))
  const find = (name: string, forms: (string | undefined)[]): CslElement[] =>
    [locale, english].flatMap((all) =>
      forms.flatMap((form) => all.filter((term) => term.attrs.name === name && term.attrs.form === form))
    )
  const quote = (name: string): string => textOf(find(name, [undefined])[0])
  const locator = (label: LocatorLabel): [string, string] => {
    const term = find(label, ['short', undefined])[0]
    const one = textOf(term?.children.find((child) => typeof child !== 'string' && child.name === 'single'))
    const several = textOf(term?.children.find((child) => typeof child !== 'string' && child.name === 'multiple'))
    return [one || textOf(term) || label, several || one || textOf(term) || label]
  }
  return {
    openQuote: quote('open-quote') || '“',
    closeQuote: quote('close-quote') || '”',
    locators: Object.fromEntries(locatorLabels.map((label) => [label, locator(label)])) as LocaleTerms['locators']
  }
}

function terms(locale: CslElement): CslElement[] {
  const element = locale.children.find((child) => typeof child !== 'string' && child.name === 'terms')
  return typeof element === 'object' ? element.children.filter((child) => typeof child !== 'string') : []
}

function textOf(element: CslElement | string | undefined): string {
  if (element === undefined) return ''
  return typeof element === 'string' ? element : element.children.filter((child) => typeof child === 'string').join('')
}
