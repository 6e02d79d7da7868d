import type { Step } from '../clean.ts'

/** Words that icon fonts name their pictures with. */
const vocabulary = new Set(
  `account add alert apps archive arrow article attach back ban bars bell bin block bluesky bolt book bookmark bookmarks box briefcase
  brightness broadcast bulb bullhorn burger calculator calendar camera car card caret cart cast chat check chevron circle city clear
  clip clipboard clock close cloud code coffee cog collapse comment comments compass compress contact contrast copy credit crop cross
  cursor dark dashboard database delete desktop dial diamond directions discord document dollar dot dots down download drop earth edit
  education eject ellipsis email emoji envelope equalizer error euro event exclamation exit expand external eye eyedropper facebook fast
  favorite fb feather feed file fill film filter fingerprint fire first flag flickr folder font forum forward full fullscreen gallery
  gear gift globe google gp graph grid grin group hamburger hand hashtag headphones headset heart help hide history home horiz
  horizontal hourglass image inbox info ins insert instagram item key keyboard label language laptop last launch layers left lightbulb
  lightning like line link linkedin list loader location lock login logo logout loop magnifier magnify mail map mark marker mastodon
  media medium menu message messenger mic microchip microphone minimize minus mobile money monitor moon more move music mute muted
  navigate navigation new news newspaper next no nomute notes notification off ok open outline page pan paper pause pen pencil people
  person phone photo pin pinterest play plus podcast pointer power present prev previous print profile puzzle qrcode question quote
  radio random rectangle reddit redo refresh reload remove repeat reply report restart retweet rewind ribbon right road rocket rotate
  rss ruler save scan school scissors screen search seen select send server settings share sharing shield shop shopping shuffle sidebar
  sign signal signin signup site sitemap skip skype slash sliders small smile snapchat solid sort speaker spinner spotify square stack
  star stats step stepback stepfor stop store subject subtitles subtract sun support swap swipe switch sync tablet tag tags target tasks
  telegram text tg threads thumb thumbs tick ticket tiktok time timer times toggle toolbar tools touch translate trash tree trending
  triangle trophy truck tumblr tune tv tw twitter ul undo unlink unlock unmute up update upload user users vert vertical viber video
  view vimeo vk vkontakte voice volume wallet warning watch web whatsapp wi wifi window wrench write wt x xing youtube yt zip zoom`.split(
    /\s+/
  )
)

const reason = 'icon names'
const shortestLine = 10
/** No page has so many icons in a row; a longer line is not worth cutting into names. */
const longestLine = 4_000
const shortestRun = 6
const longestName = 14
/** Names run together without a space are longer than any word that is written so. */
const longestWord = 30
/** What icon fonts put before each name. */
const prefix = /^(?:icon|fa[srb]?|bi|mdi?|ti|la|ri|glyphicon|ion|dashicons|lnr|ico?|svg|material)[-_ ](?=\p{L})/u
/** Such marks as "fas fa-" and "uil-", whatever font they are of. */
const anyPrefix = /^(?:[a-z]{1,12} )?[a-z]{1,12}[-_:]+(?=[a-z])/
/** Words that no icon is named by, and hardly a line of small letters is without. */
const wordsOfText = new Set(
  'the a an of to in on for and or is are was with that this it at by from as he she we they'.split(' ')
)

/** Runs of an icon font's picture names, which a page shows as icons and a scraper as words. */
export const findIconNames: Step = ({ left }) =>
  left.filter(({ text }) => isIconRun(text)).map((block) => ({ block, reason }))

function isIconRun(text: string): boolean {
  if (text.length < shortestLine || text.length > longestLine || /[.!?,;“”„«»"()]|:(?!:)/u.test(text)) return false
  const camel = isCamel(text)
  const lower = (camel ? text.replace(/(?<=[a-z])(?=[A-Z])/g, '-') : text).toLowerCase()
  const before = prefix.exec(lower)?.[0] ?? 'icon'
  const parts = lower.split(before)
  const isMarked = parts.length > 3
  if (!isMarked && lower !== text && !camel) return false
  if (lower === text && (isMarkedAlike(text) || isCompounds(text))) return true
  const pieces = (isMarked ? parts.join(' ') : lower)
    .split(/[\s\d_/-]+/u)
    .filter((piece) => piece.length > 1)
    .flatMap((piece) => (vocabulary.has(piece) ? [piece] : cutRun(piece)))
  const known = pieces.filter((piece) => vocabulary.has(piece)).length
  if (known < 3) return false
  if (isMarked) return known / pieces.length >= 0.4
  const isCompound = /\p{L}[_-]\p{L}/u.test(lower)
  return pieces.length >= (isCompound ? 3 : 6) && known / pieces.length >= (isCompound ? 0.6 : 0.8)
}

/** Whether names are written as "ArrowLeft ChevronDown". */
function isCamel(text: string): boolean {
  const words = text.split(/\s+/)
  return (
    words.filter((word) => /^[A-Z][a-z]+[A-Z][a-z]/.test(word)).length >= 2 &&
    words.every((word) => /^[A-Z][A-Za-z]+$/.test(word))
  )
}

/** Whether most of at least three names begin with the same mark: "uil-home uil-user uil-bell", or so run together. */
function isMarkedAlike(text: string): boolean {
  const mark = anyPrefix.exec(text)?.[0]
  if (!mark) return false
  const marks = text.split(mark).length - 1
  return marks >= 3 && marks * 2 >= text.split(/\s+/).length / mark.split(' ').length
}

/** Whether most of a line's words are put together with low lines and hyphens, and none is a word of running text. */
function isCompounds(text: string): boolean {
  const words = text.split(/\s+/)
  if (words.length < 3 || !/^[a-z0-9_\s-]+$/.test(text) || words.some((word) => wordsOfText.has(word))) return false
  const low = words.filter((word) => word.includes('_')).length
  const compound = words.filter((word) => /[a-z][_-][a-z0-9]/.test(word)).length
  return low >= 2 || compound * 2 >= words.length
}

/**
 * A word of nothing but names run together, cut into them; any other word as it is. Of a word that is too long to be one, what is
 * no name is left out.
 */
function cutRun(word: string): string[] {
  if (word.length < shortestRun) return [word]
  const isNone = word.length > longestWord
  const cuts: ({ names: string[]; cost: number } | null)[] = [{ names: [], cost: 0 }]
  for (let end = 1; end <= word.length; end++) {
    let best = isNone && cuts[end - 1] ? { names: cuts[end - 1]!.names, cost: cuts[end - 1]!.cost + 1 } : null
    // Long names first: "download" is no "down" and "load".
    for (let start = Math.max(0, end - longestName); start < end; start++) {
      const name = word.slice(start, end)
      const before = cuts[start]
      if (!before || !vocabulary.has(name) || (best && best.cost <= before.cost)) continue
      best = { names: [...before.names, name], cost: before.cost }
    }
    cuts.push(best)
  }
  const cut = cuts[word.length]
  return cut && cut.cost * 2 < word.length ? cut.names : [word]
}
