import type { Step } from '../clean.ts'

/** Words that icon fonts name their pictures with. */
const vocabulary = new Set(
  `account add alert arrow back bars bell block bookmark bookmarks box burger calendar camera caret cart chat check chevron circle clear
  clock close cloud cog collapse comment compress copy cross delete dots down download drop edit ellipsis email envelope exit expand eye
  facebook fast favorite fb file fill filter first flag flickr folder forward full fullscreen gear gift globe gp grid group hamburger
  heart help home horiz horizontal image info ins instagram item key last layers left like line link linkedin list location lock login
  logo logout loop mail map menu message mic microphone minus more move music mute muted navigation next no nomute notification off ok
  open outline page paper pause pencil person phone photo pin pinterest play plus prev previous print question quote rectangle redo
  refresh reload remove reply right rotate rss save search send settings share shopping sign skip slash small sort solid square star
  step stepback stepfor stop subtract swipe tag tags telegram tg thumbs ticket time times toggle trash triangle tw twitter unlock unmute
  up upload user users vert vertical video view vk volume warning whatsapp wi wifi window wt x yt youtube zoom`.split(
    /\s+/
  )
)

const reason = 'icon names'

/** Runs of an icon font's picture names, which a page shows as icons and a scraper as words. */
export const findIconNames: Step = ({ left }) =>
  left.filter(({ text }) => isIconRun(text)).map((block) => ({ block, reason }))

function isIconRun(text: string): boolean {
  if (/[.!?,;:“”„«»"()]/u.test(text)) return false
  const lower = text.toLowerCase()
  const marker = lower.match(/icon/g)?.length ?? 0
  const pieces = lower.split(/icon|\b(?:fa|bi|mdi|glyphicon)-|[\s_-]+/u).filter((piece) => piece.length > 1)
  const known = pieces.filter((piece) => vocabulary.has(piece)).length
  if (known < 3) return false
  if (marker >= 3) return known / pieces.length >= 0.4
  const compound = /\p{L}[_-]\p{L}/u.test(lower)
  return pieces.length >= (compound ? 3 : 6) && known / pieces.length >= 0.8 && lower === text
}
