import { safeHref } from '#shared/inline-marks.ts'
import type { Name } from '#shared/csl.ts'
import type { GuessedField } from '#shared/model.ts'
import type { Stated } from '../read.ts'
import { readName } from '../read-names.ts'
import { fold } from '../tidy.ts'
import { readLinkedArticle, type LinkedArticle } from './linked-article.ts'
import { headlineOf } from './page-headline.ts'
import type { Page } from './page.ts'
import { bylineZone } from './statements/byline-zone.ts'
import { authorsOf, type PageAuthors } from './statements/page-authors.ts'
import { orderOf } from './statements/date-order.ts'
import { datesOf } from './statements/page-dates.ts'
import { pageSite } from './statements/page-site.ts'
import { surveyPage, type Survey } from './statements/survey.ts'

const authorNames = [
  'citation_author',
  'author',
  'article:author',
  'og:article:author',
  'article:author_name',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'parsely-author',
  'sailthru.author',
  'byl',
  'byline',
  'authors',
  'cxenseparse:author',
  'twitter:data1'
]

/** Fewer words of a headline may all be others than those of its page. */
const fewestTelling = 3

const doiNames = ['citation_doi', 'prism.doi', 'dc.identifier', 'dc.identifier.doi', 'bepress_citation_doi', 'doi']

/** What a page says of its article in JSON-LD, meta and time elements, and where it shows it. Changes nothing. */
export function readPageStatements(page: Page): Stated {
  const survey = surveyPage(page)
  const meta = (...names: string[]): string | undefined => names.map((name) => survey.meta.get(name)?.[0]).find(Boolean)
  const linked = linkedArticleOf(survey, meta('og:title'))
  const site = pageSite(survey, linked)
  const titles = [
    linked.headline,
    ...['citation_title', 'og:title', 'twitter:title', 'dc.title', 'title'].map((name) => meta(name))
  ]
  const headline = headlineOf(
    survey,
    titles.filter((title) => title !== undefined),
    site
  )
  const zone = bylineZone(survey, headline)
  const metaAuthors =
    authorNames
      .map((name) => survey.meta.get(name) ?? [])
      .find((list) => list.some((name) => !/^https?:/.test(name))) ?? []
  const authors = authorsOf(
    survey,
    zone,
    { linked: linked.authors, meta: metaAuthors, title: headline.title ?? '' },
    site
  )
  const order = orderOf(survey.lines, meta('og:locale') ?? survey.language, site.host)
  const dates = datesOf(survey, zone, { linked, url: site.url, ...order })
  const guessed: GuessedField[] = []
  if (headline.guessed) guessed.push('title')
  if (authors.guessed) guessed.push('authors')
  if (dates.guessed) guessed.push('published')
  if (site.guessed) guessed.push('outlet')
  return withoutEmpty({
    title: headline.title,
    summary: linked.summary ?? meta('og:description', 'description'),
    authors: cslNames(authors),
    outlet: site.outlet,
    section: meta('article:section') ?? linked.section,
    published: dates.published ?? undefined,
    modified: dates.modified ?? undefined,
    language: linked.language ?? survey.language ?? meta('og:locale', 'content-language'),
    url: safeHref(site.url) ?? undefined,
    doi: [...doiNames.map((name) => meta(name)), linked.doi, site.host === 'doi.org' ? site.url : undefined]
      .map(doiOf)
      .find(Boolean),
    type: linked.type ?? (meta('og:type') === 'article' ? 'article-newspaper' : undefined),
    guessed
  })
}

/** What a page's JSON-LD says of the article that bears its headline, and not of others. */
function linkedArticleOf({ headings, title, linked }: Survey, stated: string | undefined): LinkedArticle {
  const known = new Set(headings.map(({ text }) => fold(text)))
  const windowTitle = fold(stated ?? title)
  return readLinkedArticle(
    linked,
    (text) => !!text && (known.has(fold(text)) || ` ${windowTitle} `.includes(` ${fold(text)} `)),
    (text) => sharesNothing(text, [...known, windowTitle, fold(title)].filter(Boolean))
  )
}

/** Whether a headline has no word of some length in common with what a page calls itself and its parts, and so is of another one. */
function sharesNothing(headline: string, titles: readonly string[]): boolean {
  const words = fold(headline)
    .split(' ')
    .filter((word) => word.length > 3)
  const known = new Set(titles.flatMap((title) => title.split(' ')))
  return titles.length > 0 && words.length >= fewestTelling && !words.some((word) => known.has(word))
}

function cslNames({ names, bodies }: PageAuthors): Name[] | undefined {
  return names.length ? names.map((name) => (bodies.has(name) ? { literal: name } : readName(name))) : undefined
}

function doiOf(text: string | undefined): string | undefined {
  return /10\.\d{4,9}\/[^\s"<>]+/.exec(text ?? '')?.[0]
}

function withoutEmpty(stated: Stated): Stated {
  return Object.fromEntries(
    Object.entries(stated).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length)
    )
  )
}
