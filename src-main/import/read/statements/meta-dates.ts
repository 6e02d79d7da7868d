import type { Published } from '#shared/model.ts'
import type { DateOrder } from '../../date-styles.ts'
import { readStatedDate } from './stated-date.ts'
import type { Survey } from './survey.ts'

/** The names that programs agree on, the surest first. */
const publishedNames =
  'article:published_time og:published_time article:published og:article:published_time article.published citation_publication_date citation_online_date citation_date datepublished publishedat published date_published publication_date publication-date pubdate publishdate publish-date publish_date published_date published-date originalpublicationdate displaydate dcterms.issued dc.date.issued dcterms.created dcterms.date dc.date.created dc.date dc.created prism.publicationdate parsely-pub-date sailthru.date cxenseparse:recs:publishtime bt:pubdate vr:published_time shareaholic:article_published_time article.created article:created bepress_citation_date eprints.date pdate ptime artdate date created'.split(
    ' '
  )
const modifiedNames =
  'article:modified_time og:updated_time og:modified_time datemodified dcterms.modified dc.date.modified last-modified lastmod modified updated'.split(
    ' '
  )

/** Sites have names of their own for the same, which are told by their last words with all but letters taken out. */
const published =
  /(?:publi(?:shed|sh|cation)|pub|issued?|posted|released?|firstpublish(?:ed)?|creat(?:ed|ion|e)|(?:^|article|content|page|post|story|news|entry|document|doc|blog|display))(?:datetime|date|time|on|at)+(?:iso)?$|date(?:pub|publi(?:shed|cation)|issued|posted|created)$/
const modified = /(?:modified|modification|updated?|revised|changed|edited)(?:datetime|date|time|on|at)*$|lastmod$/
/** Dates of other things, and of what will be. */
const otherDates =
  /expir|unpubl|event|start|end(?:date|time)|valid|copyright|review|offer|sale|birth|death|deadline|access|cache|build|crawl|server|current|comment|read(?:ing)?time|embargo|delet|archiv|checked/

/** When a page's meta elements say that it appeared and that it was changed. */
export function metaDates(
  { meta }: Pick<Survey, 'meta'>,
  order: DateOrder
): { published: Published | null; modified: Published | null } {
  const first = (names: readonly string[]): Published | null => {
    for (const name of names)
      for (const text of meta.get(name) ?? []) {
        const date = readStatedDate(text, order)
        if (date) return date
      }
    return null
  }
  const like = (pattern: RegExp, not: RegExp): string[] =>
    [...meta.keys()].filter((name) => {
      const letters = name.replace(/[^a-z]/g, '')
      return name.length < 60 && pattern.test(letters) && !not.test(letters) && !otherDates.test(letters)
    })
  return {
    published: first(publishedNames) ?? first(like(published, modified)),
    modified: first(modifiedNames) ?? first(like(modified, otherDates))
  }
}
