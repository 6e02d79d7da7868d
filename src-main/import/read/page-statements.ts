import { safeHref } from '#shared/inline-marks.ts'
import type { Name } from '#shared/csl.ts'
import type { GuessedField } from '#shared/model.ts'
import type { Stated } from '../read.ts'
import { readName } from '../read-names.ts'
import { fold } from '../tidy.ts'
import { readLinkedArticle } from './linked-article.ts'
import { headlineOf } from './page-headline.ts'
import type { Page } from './page.ts'
import { bylineZone } from './statements/byline-zone.ts'
import { authorsOf, type PageAuthors } from './statements/page-authors.ts'
import { orderOf } from './statements/date-order.ts'
import { datesOf } from './statements/page-dates.ts'
import { pageSite } from './statements/page-site.ts'
import { surveyPage } from './statements/survey.ts'

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

const doiNames = ['citation_doi', 'prism.doi', 'dc.identifier', 'dc.identifier.doi', 'bepress_citation_doi', 'doi']

/** What a page says of its article in JSON-LD, meta and time elements, and where it shows it. Changes nothing. */
export function readPageStatements(page: Page): Stated {
  const survey = surveyPage(page)
  const meta = (...names: string[]): string | undefined => names.map((name) => survey.meta.get(name)?.[0]).find(Boolean)
  const headings = new Set(survey.headings.map(({ text }) => fold(text)))
  const windowTitle = fold(meta('og:title') ?? survey.title)
  const linked = readLinkedArticle(
    survey.linked,
    (text) => !!text && (headings.has(fold(text)) || ` ${windowTitle} `.includes(` ${fold(text)} `))
  )
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
  const authors = authorsOf(survey, zone, { linked: linked.authors, meta: metaAuthors }, site)
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
