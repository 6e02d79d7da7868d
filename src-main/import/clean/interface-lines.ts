import type { Step } from '../clean.ts'
import {
  advertPhrases,
  besideSharePhrases,
  commentPhrases,
  consentPhrases,
  menuPhrases,
  sharePhrases
} from './phrases.ts'

/** A line that consists of such phrases alone is not the article's. In order of precedence. */
const kinds = [
  { phrases: advertPhrases, reason: 'advertisement' },
  { phrases: consentPhrases, reason: 'cookie notice' },
  { phrases: menuPhrases, reason: 'menu' },
  { phrases: commentPhrases, reason: 'comments' },
  { phrases: sharePhrases, reason: 'share buttons' }
]

/** Whole sentences that only a site says. They are short, and speak of "we" or of the reader. */
const notices = [
  {
    pattern:
      /^(?:we|this (?:web)?site|our (?:web)?site|we and our partners|our partners|by (?:using|continuing)|мы|наш сайт|этот сайт|на (?:этом )?сайте|сайт|продолжая|ми|цей сайт|wir|diese (?:web)?seite|unsere (?:web)?seite|nous|ce site|en poursuivant|utilizamos|usamos|este sitio|nosotros|questo sito)\b[^.!?]{0,120}\bcookies?\b|^(?:мы|наш сайт|этот сайт|на (?:этом )?сайте|сайт|продолжая|ми|цей сайт)\s[^.!?]{0,120}(?:cookies?|куки|файлы? cookie)/iu,
    reason: 'cookie notice',
    longest: 320
  },
  {
    pattern:
      /^(?:sign up|subscribe|join|get|follow us|подпи(?:шитесь|сывайтесь)|підпи(?:шіться|суйтесь)|abonnieren sie|melden sie sich|folgen sie uns|inscrivez-vous|abonnez-vous|suivez-nous|suscríbe(?:te|ase)|síguenos|síganos|iscriviti)(?!\p{L}).{0,90}(?:newsletter|inbox|channel|telegram|whatsapp|facebook|twitter|рассылк|розсилк|канал|kanal|canal|boletín|lettre|infolettre|never miss)/iu,
    reason: 'newsletter or channel invitation',
    longest: 160
  },
  {
    pattern:
      /^(?:already (?:a (?:subscriber|member)|registered|have an account)|уже (?:подписаны|зарегистрированы)|bereits (?:abonnent|registriert)|schon registriert|déjà (?:abonné|inscrit)|¿ya (?:eres|es) suscriptor|sei già abbonato)/iu,
    reason: 'menu',
    longest: 80
  }
]

/** Share bars, cookie notices, menus, newsletter invitations and marks of advertisements. */
export const findInterfaceLines: Step = ({ left }) =>
  left.flatMap((block) => {
    const reason = block.kind === 'code' ? null : interfaceReason(block.text)
    return reason ? [{ block, reason }] : []
  })

/** What kind of interface a line belongs to, or null when it may be the article's. */
export function interfaceReason(text: string): string | null {
  const notice = notices.find(({ pattern, longest }) => text.length <= longest && pattern.test(text))
  if (notice) return notice.reason
  if (text.length > 120 || /[.!?…]["”»]?$/u.test(text)) return null
  const only = kinds.find(({ phrases }) => consistsOf(text, phrases))
  if (only) return only.reason
  if (consistsOf(text.replace(sharePhrases, ' '), besideSharePhrases) && text.search(sharePhrases) >= 0)
    return 'share buttons'
  // One list alone may stand in another's line ("Print Search"), but a single stray word may not decide.
  const mixed = kinds.reduce((rest, { phrases }) => rest.replace(phrases, ' '), text)
  return /\p{L}/u.test(mixed) ? null : 'menu'
}

function consistsOf(text: string, phrases: RegExp): boolean {
  return /\p{L}/u.test(text) && !/[\p{L}]/u.test(text.replace(phrases, ' '))
}
