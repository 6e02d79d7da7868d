/** What stands before a date to say what it is the date of. */
export type DateLabel = 'published' | 'updated'

const published =
  '(?:available|first) online|(?:first |originally |article |date )?(?:published|posted|written|created|released|added|issued)(?: date| time)?(?: online)?(?: on| at)?|publication date|publish date|release date|date(?: published| posted)?|published by|публикация|публікація|дата(?: (?:публикации|создания|створення|публікації))?|опубликовано|опубликована|размещено|создано|créé(?:e)?(?: le)?|data de publicação|опубліковано|дата публікації|розміщено|апублікавана|публикувано|објављено|veröffentlicht(?: am)?|erschienen(?: am)?|erstellt(?: am)?|stand|datum|vom|publié(?:e)?(?: le)?|paru le|mis en ligne le|publicad[oa](?: el| em)?|fecha(?: de publicación)?|data(?: di pubblicazione| publikacji)?|pubblicato(?: il)?|publicat(?: pe)?|opublikowano|dodano|utworzono|zveřejněno|publikováno|vydáno|geplaatst(?: op)?|gepubliceerd(?: op)?|publicerad(?:es)?|publisert|publiceret|udgivet|julkaistu|megjelent|közzétéve|yayınlanma(?: tarihi)?|yayın tarihi|δημοσιεύτηκε|diterbitkan|dipublikasikan|نُشر(?: في)?|نشر(?: في)?|تاريخ النشر|فُרסם|פורסם(?: ב)?|发布(?:时间|日期)?|發布(?:時間|日期)?|发表于|发布[于於]?|發佈(?:時間|日期)?|日期|時間|时间|公開日時?|投稿日時?|掲載日時?|配信日時?|発行日|作成日|入力|(?:기사 ?|최초 ?)?(?:등록|입력|작성|게재|발행)(?:일|일시|시간)?|게시일|승인|ngày(?: đăng)?|प्रकाशित'
const updated =
  '(?:last |latest |recently )?(?:updated|modified|revised|edited|reviewed|changed|checked)(?: date)?(?: on| at)?|last (?:update|modification|review)|update(?: date)?|updated by|обновлено|обновлена|(?:дата|последнее|последние) (?:обновлени[яе]|изменени[яе])|(?:дата|останнє|останні) (?:оновлення|зміни)|ultima modifica|(?:laatst )?gewijzigd(?: op)?|ostatnia (?:aktualizacja|zmiana)|última atualização|última modificación|dernière modification|senast ändrad|sidst opdateret|poslední aktualizace|son güncelleme|изменено|оновлено|змінено|(?:zuletzt )?aktualisiert(?: am)?|letzte (?:änderung|aktualisierung)|geändert(?: am)?|mis(?:e)? à jour(?: le)?|modifié le|dernière mise à jour|actualizad[oa](?: el)?|última actualización|atualizad[oa](?: em)?|aggiornat[oa](?: il)?|ultimo aggiornamento|actualizat|zaktualizowano|aktualizacja|aktualizováno|bijgewerkt(?: op)?|laatst bijgewerkt|uppdaterad(?:es)?|senast uppdaterad|oppdatert|sist oppdatert|opdateret|päivitetty|frissítve|güncellenme(?: tarihi)?|güncelleme|ενημερώθηκε|diperbarui|تم التحديث|آخر تحديث|עודכן(?: ב)?|更新(?:时间|時間|日期|日時?)?|最終更新(?:日時?)?|最后更新(?:时间|于)?|(?:기사 ?|최종 ?)?(?:수정|업데이트)(?:일|일시|시간)?|cập nhật'

const weekdays =
  "(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс|нд|понеділок|середа|четвер|п[’'ʼ]ятниця|субота|неділя|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar"

const labelLine = new RegExp(`^(?:(?<updated>${updated})|(?:${published}))(?![\\p{L}\\p{N}])\\s*[:：]?\\s*`, 'iu')
const labelBefore = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<updated>${updated})|(?:${published}))\\s*[:：|•·–—-]?\\s*(?:(?:${weekdays})[.,]?\\s*)?$`,
  'iu'
)
const weekday = new RegExp(
  `^(?:le |am |el |on )?(?:${weekdays})(?![\\p{L}\\p{N}])[.,]?\\s*|^(?:le|am|el|on|den|de|il|em|op)\\s+(?=\\d)`,
  'iu'
)

/** A line without the label that it begins with and without the weekday after it. */
export function withoutLabel(line: string): string {
  return line.replace(labelLine, '').replace(weekday, '')
}

/** The label that a line begins with, or null. */
export function labelOf(line: string): DateLabel | null {
  const match = labelLine.exec(line)
  return match && (match.groups?.updated ? 'updated' : 'published')
}

/** A text without the label that it ends with, right before a date. */
export function withoutLabelAtEnd(text: string): string {
  const match = labelBefore.exec(text.slice(-60))
  return match ? text.slice(0, text.length - match[0].length) : text
}

/** "on", "am" and their like, and a weekday in short. */
const dayOpening = new RegExp(
  `\\s(?:on|am|le|el|il|op|em|w|we|den|d\\.|в|у)(?:\\s+\\p{L}{2,10}[.,]+)?\\s*$|[\\s,]+(?:${weekdays})[.,]?\\s*$|\\s+\\p{L}{2,4}[.,]+\\s*$`,
  'iu'
)
const smallWeekday = /\s(?:on|am|le|el|il|op|em|w|we|den|в|у)\s+\p{Ll}{2,10}\s*$/u

/** A text that ends right before a date, without what leads to it: "Ann Lee on Fri, " */
export function withoutDayOpening(text: string): string {
  return withoutLabelAtEnd(text).replace(smallWeekday, '').replace(dayOpening, '')
}

/** What stands before the date of something else: an account, an event, a term, a step before publication, or the visit. */
const other =
  "(?:member |user )?(?:joined|join date|registered|member since|signed up)(?: on)?|(?:last|previous) (?:visit|seen|active|login)|(?:the )?(?:time is now|current time|it is currently)|(?:event |start |end |opening |closing |due |expiry |expiration |effective |delivery )dates?|start(?:s|ing)?(?: on)?|ends?(?: on)?|expir(?:es?|y|ation)(?: on)?|deadline|due(?: by| on)?|(?:valid|open|available|on view|runs?|now) (?:until|till|through|to)|until|effective(?: from| on)?|received(?: on)?|accepted(?: on)?|accessed(?: on)?|retrieved(?: on)?|founded(?: in| on)?|born(?: on)?|died(?: on)?|since|зарегистрирован[а]?|регистрация|дата регистрации|последний визит|сейчас|зареєстрован(?:ий|а)?|registriert(?: seit)?|mitglied seit|beigetreten|aktuelle zeit|zuletzt online|beginn|ende|gültig bis|bis(?: zum)?|inscrit(?:e)?(?: le| depuis)?|membre depuis|date d[’']inscription|jusqu[’']au|date limite|registrad[oa](?: el| em)?|miembro desde|membro desde|fecha de (?:registro|inicio|vencimiento)|hasta(?: el)?|válid[oa] (?:hasta|até)(?: el)?|até|registrato(?: il)?|iscritto(?: dal)?|data (?:registrazione|di registrazione|evento|inizio)|fino al|scadenza|lid sinds|geregistreerd|tot(?: en met)?|zarejestrowan[ya]|dołączył[a]?|ważne do|registrerad|medlem sedan|gick med|登録日|注册时间|註冊時間|가입일"
const otherBefore = new RegExp(`(?<![\\p{L}\\p{N}])(?:${other})\\s*[:：]?\\s*(?:(?:${weekdays})[.,]?\\s*)?$`, 'iu')
const otherLine = new RegExp(`^(?:${other})\\s*[:：]?$`, 'iu')

/** Whether what stands right before a date, or on a line of its own above it, says that it is the date of something else. */
export function isOtherLabel(before: string, above = ''): boolean {
  return otherBefore.test(before.slice(-60)) || otherLine.test(above)
}

/** Whether a whole text is a label of dates. */
export function isDateLabel(text: string): boolean {
  const match = labelLine.exec(text)
  return match !== null && match[0].length === text.length
}

/** The label that a text ends with, right before a date, or null. */
export function labelAtEnd(text: string): DateLabel | null {
  const match = labelBefore.exec(text.slice(-60))
  return match && (match.groups?.updated ? 'updated' : 'published')
}
