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
  share | share this | share this article | share on | share via | share on facebook | share on twitter | tweet | retweet | pin it | copy link | copied
  copy | link copied | email | e-mail | mail | print | save | like | follow | follow us | follow us on | comments | comment | send
  facebook | twitter | x | linkedin | whatsapp | telegram | viber | messenger | reddit | pinterest | instagram | youtube | tiktok | tumblr
  pocket | flipboard | threads | bluesky | mastodon | vk | vkontakte | вконтакте | одноклассники | ok | мой мир | дзен | viber | rss
  xing | gmail | google+ | google news | apple news | facebook messenger | fb messenger | snapchat | skype | wechat | weibo | qq | kakaotalk
  livejournal | hacker news | instapaper | evernote | digg | stumbleupon | truth social | gettr | gab | mewe | nextdoor | threema | imo | icq
  sms | e-mail this | email this | email article | email a friend | print this | print article | print this page | print page | gift article
  gift this article | text size | font size | permalink | bookmark this | share link | share article | share this story | share this page
  share this post | share by email | share on x | share on whatsapp | share on linkedin | share on reddit | share on telegram
  поделиться | поделиться в | поделись | печать | распечатать | скопировать ссылку | копировать ссылку | сохранить | отправить | твитнуть
  отправить другу | переслать | скопировать | подписаться | в закладки | ссылка скопирована | поделиться ссылкой | поделиться новостью | вк | вайбер | телеграм | ватсап
  поділитися | надрукувати | копіювати посилання | скопіювати посилання | зберегти | роздрукувати
  друк | друкувати | надіслати | скопіювати | поширити | підписатися | вайбер | посилання скопійовано
  teilen | drucken | merken | versenden | artikel teilen | link kopieren | senden | folgen | kommentare
  kopieren | weiterleiten | weitersagen | per e-mail teilen | per mail teilen | per e-mail | artikel drucken | artikel merken | vorlesen | artikel verschenken | schriftgröße
  partager | imprimer | envoyer | courriel | copier le lien | partager sur | enregistrer | suivre | commentaires
  partager l'article | partager l’article | partager par e-mail | par e-mail | envoyer par e-mail | lien copié | offrir l'article | offrir l’article | écouter | réagir | taille du texte
  compartir | imprimir | enviar | copiar enlace | compartir en | guardar | seguir | comentarios
  copiar | copiar el enlace | enlace copiado | enviar por correo | enviar por email | correo | correo electrónico | por correo | compartir en facebook | compartir por whatsapp | comentar | escuchar
  condividi | stampa | invia | copia link | salva | condividi su | copia il link | invia per email | compartilhar | copiar link | salvar | partilhar
  copiar ligação | enviar por e-mail | delen | link kopiëren | kopieer link | kopiëren | afdrukken | bewaren | mailen | e-mailen | udostępnij | drukuj
  kopiuj link | skopiuj link | zapisz | wyślij | podziel się | dela | skriv ut | kopiera länk | spara | del | kopier lenke | kopier link | udskriv
  jaa | tulosta | kopioi linkki | paylaş | yazdır | kopyala | bağlantıyı kopyala | kaydet | gönder | sdílet | tisk | vytisknout | kopírovat odkaz
  zdieľať | vytlačiť | megosztás | nyomtatás | link másolása | distribuie | tipărește | copiază linkul | trimite | podijeli | ispiši | сподели
  on | via | auf | sur | en | в | на | this | article`)

/** Services and buttons that are words as well: one of them in a share bar belongs to it, alone it says nothing. */
export const ambiguousSharePhrases = phrasePattern(
  `line | signal | medium | mix | post | teams | buffer | substack | slack | outlook | discord | link | listen | gift | more | discover`
)

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
