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
const shortestRun = 6
const longestName = 14
/** What icon fonts put before each name. */
const prefix = /^(?:icon|fa[srb]?|bi|mdi?|ti|la|ri|glyphicon|ion|dashicons|lnr|ico?|svg|material)[-_ ](?=\p{L})/u

/** Runs of an icon font's picture names, which a page shows as icons and a scraper as words. */
export const findIconNames: Step = ({ left }) =>
  left.filter(({ text }) => isIconRun(text)).map((block) => ({ block, reason }))

function isIconRun(text: string): boolean {
  if (text.length < shortestLine || /[.!?,;:“”„«»"()]/u.test(text)) return false
  const lower = text.toLowerCase()
  const before = prefix.exec(lower)?.[0] ?? 'icon'
  const parts = lower.split(before)
  const isMarked = parts.length > 3
  if (!isMarked && lower !== text) return false
  const pieces = (isMarked ? parts.join(' ') : lower)
    .split(/[\s_-]+/u)
    .filter((piece) => piece.length > 1)
    .flatMap((piece) => (vocabulary.has(piece) ? [piece] : cutRun(piece)))
  const known = pieces.filter((piece) => vocabulary.has(piece)).length
  if (known < 3) return false
  if (isMarked) return known / pieces.length >= 0.4
  const isCompound = /\p{L}[_-]\p{L}/u.test(lower)
  return pieces.length >= (isCompound ? 3 : 6) && known / pieces.length >= 0.8
}

/** A word of nothing but names run together, cut into them; any other word as it is. */
function cutRun(word: string): string[] {
  if (word.length < shortestRun) return [word]
  const cuts: (string[] | null)[] = [[]]
  for (let end = 1; end <= word.length; end++) {
    cuts.push(null)
    // Long names first: "download" is no "down" and "load".
    for (let start = Math.max(0, end - longestName); start < end; start++) {
      const name = word.slice(start, end)
      const names = cuts[start]
      if (!names || !vocabulary.has(name)) continue
      cuts[end] = [...names, name]
      break
    }
  }
  return cuts[word.length] ?? [word]
}
