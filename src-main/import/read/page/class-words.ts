import { isTag, type AnyNode, type Element } from 'domhandler'
import { namesOf } from './asides.ts'
import type { FeatureRows } from './feature-rows.ts'
import { bitsOfNames } from './names-bits.ts'

/** What the class, id and role of an element say of it, in the words that page authors use. The order is that of the features. */
const groups: readonly RegExp[] = [
  /\b(?:article|articles|story|post|posts|entry|hentry|blogpost|beitrag|artikel|noticia|nota|materia|news|single)\b/,
  /\b(?:content|contents|body|text|copy|prose|rich ?text|rte|wysiwyg|markdown|editor|paragraphs?|\w+body|\w+content|\w+text)\b/,
  /\b(?:comment(?!ary)\w*|disqus\w*|respond|repl(?:y|ies)|discussions?|kommentar\w*|commentaire\w*|comentario\w*|livefyre|talkback|user ?posts?)\b/,
  /\b(?:relat\w*|recirc\w*|recommend\w*|read ?more|more|also|similar|popular|trending|latest|recent\w*|most ?\w*|next|prev\w*|outbrain\w*|taboola\w*|suggest\w*|see ?also|further|others?|zergnet|promoted)\b/,
  /\b(?:shar(?:e|es|ing|ed)\w*|social\w*|follow\w*|facebook|twitter|whatsapp|addtoany|sharedaddy|addthis\w*|pinterest)\b/,
  /\b(?:sidebar\w*|side|aside|rail|widgets?|widget\w*|secondary|complementary|right|left|column|col)\b/,
  /\b(?:nav\w*|menu\w*|breadcrumb\w*|crumbs?|paginat\w*|pager|skip\w*|tabs?|jump\w*|toc\w*|table ?of ?contents|sitemap)\b/,
  /\b(?:foot|footer\w*|bottom|legal|copyright|colophon|imprint|disclaimer\w*|contentinfo|terms)\b/,
  /\b(?:head|header\w*|masthead|banner|topbar|top|hero\w*|toolbar)\b/,
  /\b(?:ads?|adv|advert\w*|sponsor\w*|promo\w*|commercial|anzeige\w*|affiliat\w*|dfp|gpt|adsense|adsbygoogle|partner\w*|offer\w*|deals?)\b/,
  /\b(?:newsletter\w*|subscri\w*|sign ?up|signup\w*|mailing\w*|mailchimp\w*|forms?|cta\w*|call ?to ?action|btn\w*|button\w*|donat\w*|optin\w*|lead ?gen|hs ?form)\b/,
  /\b(?:authors?\w*|byline\w*|bio|biography|contributors?|profiles?|avatar|writer|autor\w*|about|team|staff|people|person|vcard)\b/,
  /\b(?:dates?|time|datetime|meta\w*|info|timestamp|publish\w*|kicker|eyebrow|dateline|updated|pubdate|postmeta)\b/,
  /\b(?:caption\w*|wp ?caption\w*|credits?|photographer|source|legend)\b/,
  /\b(?:figure|image\w*|img|photos?|picture|gallery\w*|media|video\w*|audio|player\w*|slide\w*|slick\w*|swiper\w*|carousel\w*|lightbox)\b/,
  /\b(?:tags?|topics?|keywords?|categor\w*|cat|filed|taxonomy|labels?|section ?name|rubri\w*|terms)\b/,
  /\b(?:cookie\w*|consent\w*|gdpr\w*|ccpa|modal\w*|popup\w*|pop ?up|overlay\w*|dialog\w*|toast\w*|alert\w*|notification\w*|onetrust\w*)\b/,
  /\b(?:hidden|hide|sr only|visually ?hidden|screen ?reader\w*|tooltip\w*|print ?only|no ?print|collapse\w*|d none|invisible)\b/,
  /\b(?:log ?in|sign ?in|account|paywall\w*|regist\w*|premium|metered|gate\w*|user\w*|member\w*|cart\w*|shop\w*|price\w*|product\w*|woocommerce\w*)\b/,
  /\b(?:title\w*|headline\w*|heading\w*|subject|page ?title|entry ?title)\b/,
  /\b(?:lead|standfirst|dek|deck|summary|excerpt\w*|subtitle\w*|subhead\w*|sub ?headline|abstract|intro\w*|teaser\w*|description|blurb|strapline|lede|sapo|chapo)\b/,
  /\b(?:cards?|grid\w*|items?|tiles?|lists?|feed|loop|archive|rows?|listing|thumb\w*|stream|blocks?|boxes|box|module\w*|promo ?card)\b/,
  /\b(?:quote\w*|pull ?quote\w*|pullquote\w*|blockquote|testimonial\w*|cite|callout|highlight\w*|fact ?box|info ?box\w*|note\w*|tips?|takeaways?|notice)\b/,
  /\b(?:search\w*|filter\w*|sort|languages?|lang|locale|weather|stock\w*|ticker|polls?|quiz|survey|ratings?|vote\w*|score\w*|review\w*)\b/,
  /\b(?:faq\w*|accordion\w*|question\w*|answer\w*|toggle\w*|expand\w*)\b/,
  /\b(?:references?|footnotes?|citations?|reflist|bibliograph\w*|endnotes?|sources)\b/,
  /\b(?:main|primary|page|wrapper|container|site ?content|region|center|central|layout)\b/
]

/** The groups that names belong to, and after these whether they name the body of an article. */
const marksIn = bitsOfNames([...groups, /articlebody/])

/** Elements that say themselves what they hold. */
const tags: readonly string[] = [
  'article',
  'main',
  'aside',
  'nav',
  'footer',
  'header',
  'form',
  'figure',
  'table',
  'section',
  'blockquote',
  'ul',
  'li',
  'p',
  'button',
  'details',
  'a',
  'noscript'
]

/** How many numbers `Surroundings.write` adds. */
export const distanceCount = groups.length + tags.length + 1

/** Farther up a mark stands around the whole page, and tells pages apart rather than blocks. */
const far = 4

/** For each thing that an element can be, how many steps up the nearest one is that is it; 4 when it is not among the nearest. */
export class Surroundings {
  #known = new Map<Element, readonly number[]>()

  /** Adds the distances as they are seen from an element. */
  write(rows: FeatureRows, holder: AnyNode): void {
    const start = rows.fill(far, distanceCount)
    let node: AnyNode | null = holder
    for (let steps = 0; steps < far && node && isTag(node); steps++, node = node.parent)
      for (const mark of this.#marksOf(node)) if (rows.numbers[start + mark] === far) rows.numbers[start + mark] = steps
  }

  /** What an element is, as places among the distances. */
  #marksOf(element: Element): readonly number[] {
    const known = this.#known.get(element)
    if (known) return known
    const marks: number[] = []
    // Body and root name the whole page, which says nothing of its parts.
    const isWhole = element.name === 'body' || element.name === 'html'
    const bits = isWhole ? 0 : marksIn(namesOf(element))
    groups.forEach((_, i) => (bits >> i) & 1 && marks.push(i))
    const tag = tags.indexOf(element.name)
    if (tag >= 0) marks.push(groups.length + tag)
    if ((bits >> groups.length) & 1) marks.push(distanceCount - 1)
    this.#known.set(element, marks)
    return marks
  }
}
