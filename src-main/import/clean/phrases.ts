import { cuePhrases } from './lines/cue-phrases.ts'

/** A list of phrases as one regular expression that matches any of them as whole words, longest first. */
export function phrasePattern(phrases: string): RegExp {
  const list = phrases
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

/** Buttons that pass an article on. */
export const sharePhrases = phrasePattern(`
  share | share this | share this article | share this story | share this page | share on | share via | share on facebook | share on twitter
  share on x | share on whatsapp | share on linkedin | share on telegram | share by email | share link | tweet | retweet | pin it | copy link | copied
  copy | link copied | email | e-mail | mail | print | save | like | follow | follow us | follow us on | comments | comment | send
  facebook | twitter | x | linkedin | whatsapp | telegram | viber | messenger | reddit | pinterest | instagram | youtube | tiktok | tumblr
  pocket | flipboard | threads | bluesky | mastodon | vk | vkontakte | вконтакте | одноклассники | ok | мой мир | дзен | rss
  поделиться | поделиться в | поделись | печать | распечатать | скопировать ссылку | копировать ссылку | сохранить | отправить | твитнуть
  поділитися | надрукувати | копіювати посилання | скопіювати посилання | зберегти | роздрукувати
  teilen | drucken | merken | versenden | artikel teilen | link kopieren | senden | folgen | kommentare
  partager | imprimer | envoyer | courriel | copier le lien | partager sur | enregistrer | suivre | commentaires
  compartir | imprimir | enviar | copiar enlace | compartir en | guardar | seguir | comentarios
  condividi | stampa | invia | copia link | salva | compartilhar | delen | udostępnij | drukuj
  kopiuj link | skopiuj link | kopiera länk | kopier lenke | kopier link | kopioi linkki | bağlantıyı kopyala | kopírovat odkaz | copiar link
  copiază linkul | посилання скопійовано | ссылка скопирована | enlace copiado | lien copié | link másolása | link kopiëren | kopieer link
  on | via | auf | sur | en | в | на | this | article`)

/**
 * Services and buttons that are words, too, or what an article is about: those of the lexicon, and more. Beside one of the others they
 * belong to its bar, alone they say nothing.
 */
export const besideSharePhrases = phrasePattern(`${cuePhrases.share}
  medium | mix | post | teams | buffer | substack | slack | outlook | discord | link | listen | gift | more | discover | gmail | google news
  apple news | facebook messenger | qq | kakaotalk | hacker news | instapaper | evernote | gettr | gab | mewe | nextdoor | threema | imo | icq
  permalink | print page | print this page | email a friend | gift article | text size | font size | переслать | подписаться | вк | друкувати
  підписатися | per e-mail | artikel merken | vorlesen | verschenken | schriftgröße | par e-mail | écouter | réagir | offrir l'article
  offrir l’article | taille du texte | por correo | comentar | escuchar | salvar | partilhar | bewaren | kopiëren | zapisz | wyślij | spara
  udskriv | jaa | tulosta | yazdır | kopyala | kaydet | gönder | tisk | vytisknout | zdieľať | vytlačiť | megosztás | nyomtatás | distribuie
  tipărește | trimite | podijeli | ispiši | сподели`)

/** Counts and headings of what readers say. */
export const commentPhrases = phrasePattern(`
  comment | comments | add a comment | leave a comment | post a comment | view comments | комментарий | комментарии | комментариев | комментария
  коментар | коментарі | коментарів | kommentar | kommentare | commentaire | commentaires | comentario | comentarios | commenti | comentários`)

/** Buttons and one-line notices of consent dialogs. */
export const consentPhrases = phrasePattern(`
  accept | accept all | accept all cookies | accept cookies | reject | reject all | decline | manage choices | manage cookies | manage preferences
  cookie settings | cookie policy | cookie preferences | privacy settings | i agree | agree | got it | more options | learn more
  принять | принять все | принять cookies | отклонить | отклонить все | настройки cookie | настройки | согласен | понятно
  прийняти | прийняти всі | відхилити | налаштування cookie
  akzeptieren | alle akzeptieren | alle ablehnen | ablehnen | zustimmen | einstellungen | cookie-einstellungen | einstellungen verwalten
  accepter | tout accepter | tout refuser | refuser | paramétrer | gérer les cookies | gérer mes choix | continuer sans accepter
  aceptar | aceptar todo | aceptar todas | rechazar | rechazar todo | configurar | configurar cookies | gestionar opciones
  accetta | accetta tutti | rifiuta | gestisci preferenze | ok | and | close`)

/** What menus, search boxes and account corners say. */
export const menuPhrases = phrasePattern(`
  menu | main menu | open menu | close menu | toggle navigation | navigation | home | homepage | front page | search | search for | search this site | log in | login | sign in
  sign up | sign out | log out | register | my account | account | subscribe | subscribe now | skip to content | skip to main content
  skip to navigation | back to top | top of page | newsletter | newsletters | contact | contact us | about | about us | advertise | advertise with us | careers
  privacy policy | terms of use | terms of service | terms | sitemap | help | faq | go | next | previous | back | close | dark mode | light mode | loading
  меню | главная | на главную | поиск | войти | вход | выйти | регистрация | личный кабинет | подписаться | подписка | контакты | о нас | реклама | наверх
  перейти к содержанию | перейти к основному содержанию | назад | вперёд | закрыть
  головна | пошук | увійти | вхід | реєстрація | підписатися | контакти | про нас | реклама | нагору
  startseite | suche | suchen | anmelden | abmelden | registrieren | zum inhalt springen | zum inhalt | kontakt | impressum | datenschutz | über uns | nach oben | abonnieren | hilfe | mein konto
  accueil | rechercher | recherche | se connecter | connexion | s'inscrire | s’inscrire | s'abonner | s’abonner | abonnez-vous | aller au contenu | mentions légales | qui sommes-nous | haut de page | aide
  inicio | buscar | iniciar sesión | acceder | registrarse | suscribirse | suscríbete | ir al contenido | contacto | quiénes somos | aviso legal | volver arriba | ayuda
  cerca | accedi | registrati | abbonati | contatti | chi siamo | vai al contenuto | salta al contenuto`)

/** Marks of paid content. */
export const advertPhrases = phrasePattern(`
  advertisement | advertisements | advert | ad | ads | sponsored | sponsored content | promoted | continue reading | story continues below | story continues below advertisement | article continues below | scroll to continue | skip ad
  реклама | на правах рекламы | рекламный блок | anzeige | werbung | publicité | publicidad | pubblicità | annonce | scroll down to continue | advertisement continue reading below`)
