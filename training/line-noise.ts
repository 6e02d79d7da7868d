/** Lines that pages have around articles, made up by chance: a grammar of ours, so that nothing depends on the lines of one collection. */
export function noiseLine(random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const several = (list: readonly string[], least: number, most: number, between: string): string =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () => pick(list)).join(between)
  const headline = (): string => pick(headlines)(pick)
  const make = pick([
    () =>
      pick(['icon-', 'fa-', 'icon ', 'bi-', '', '']).replace(/^(.*)$/, (prefix) =>
        several(
          icons.map((icon) => prefix + icon),
          6,
          22,
          pick([' ', ' ', ''])
        )
      ),
    () => several(buttons, 2, 6, pick([' ', ' ', ' | ', ' · '])),
    () => pick(teasers) + pick([': ', ' : ', ' ', ' – ']) + headline(),
    () => pick(notices),
    () => pick(menus),
    () => several(menus, 3, 8, pick([' ', ' | ', ' / '])),
    () => headline(),
    () =>
      `${pick(names)} ${pick(['says', '·', '|', '-', 'wrote'])} ${1 + Math.floor(random() * 28)} ${pick(months)} 20${10 + Math.floor(random() * 15)}`,
    () => pick(feet)
  ])
  return make()
}

const words = (list: string): string[] => list.split('|').map((each) => each.trim())

const icons = words(
  'menu|search|close|share|mail|user|bell|star|heart|play|pause|mute|arrow-left|arrow-right|chevron-up|chevron-down|more_horiz|expand_more|bookmark|print|comment|download|calendar|location|phone|camera|filter|settings|home|lock|plus|minus|globe|link|facebook|twitter|instagram|youtube|telegram|whatsapp|rss|clock|tag|trash|edit|eye|flag|fullscreen|volume|sign-in|sign-out|swipe-left|step-forward'
)
const buttons = words(
  'Share|Tweet|Email|Print|Save|Copy link|Facebook|Twitter|LinkedIn|WhatsApp|Telegram|Reddit|Pinterest|Pocket|Viber|Messenger|Threads|Bluesky|X|VK|ВКонтакте|Одноклассники|Поделиться|Отправить|Распечатать|Скопировать ссылку|Поділитися|Надіслати|Роздрукувати|Копіювати посилання|Teilen|Drucken|Merken|Senden|Link kopieren|Partager|Imprimer|Envoyer|Enregistrer|Copier le lien|Courriel|Compartir|Imprimir|Enviar|Guardar|Copiar enlace|Condividi|Stampa|Compartilhar|Delen|Udostępnij|Flipboard|Xing|Bookmark|Comments|Follow'
)
const teasers = words(
  'Read more|READ MORE|Read also|Also read|See also|Related|Related article|More on this|Don’t miss|Recommended|Watch|Up next|Keep reading|Читайте также|ЧИТАЙТЕ ТАКЖЕ|Смотрите также|По теме|Подробнее|Читать далее|Материалы по теме|Читайте також|Дивіться також|За темою|Детальніше|Lesen Sie auch|Lesen Sie dazu|Mehr zum Thema|Siehe auch|Auch interessant|À lire aussi|Lire aussi|À lire également|Voir aussi|Sur le même sujet|Lea también|Lee también|Te puede interesar|Más información|Ver también|Le puede interesar|Leggi anche|Leia também|Lees ook|Czytaj także'
)
const notices = words(
  'We use cookies to make this site work. By continuing you agree to our cookie policy.|This website uses cookies to improve your experience.|We and our partners store and access information on your device.|Accept all cookies|Accept Reject Manage preferences|Reject all|Cookie settings|Your privacy choices|Already a member? Sign in|Already have an account? Log in here|Subscribe to continue reading|This article is for subscribers only|Sign up for our morning newsletter|Get the best stories straight to your inbox every week|Enter your email address|Subscribe to our channel and never miss the news|Join our Telegram channel|You have 2 free articles left this month|Support independent journalism. Donate now|Advertisement|ADVERTISEMENT|Story continues below advertisement|Scroll to continue|Sponsored|Мы используем cookie, чтобы сайт работал лучше. Согласен|Сайт использует файлы cookie. Продолжая пользоваться сайтом, вы соглашаетесь с этим.|Принять все Настройки|Подписывайтесь на наш канал в Telegram|Подпишитесь на рассылку, чтобы не пропустить важное|Уже есть аккаунт? Войти|Доступно только подписчикам|Реклама|На правах рекламы|Ми використовуємо файли cookie. Прийняти|Цей сайт використовує cookie, щоб покращити вашу роботу з ним.|Підписуйтесь на наш Telegram-канал|Підпишіться на розсилку|Вже маєте акаунт? Увійти|Реклама на сайті|Diese Website verwendet Cookies. Alle akzeptieren|Wir und unsere Partner speichern Cookies auf Ihrem Gerät.|Alle ablehnen Einstellungen|Jetzt Newsletter abonnieren|Bereits Abonnent? Jetzt anmelden|Nur für Abonnenten|Anzeige|Nous utilisons des cookies pour améliorer votre visite. Accepter|Ce site utilise des cookies.|Continuer sans accepter|Inscrivez-vous à notre newsletter|Déjà abonné ? Se connecter|Article réservé aux abonnés|Publicité|La suite après la publicité|Utilizamos cookies propias y de terceros. Aceptar|Este sitio usa cookies para mejorar su experiencia.|Aceptar todo Configurar|Suscríbete a nuestro boletín|¿Ya eres suscriptor? Inicia sesión|Contenido exclusivo para suscriptores|Publicidad|Síguenos en redes sociales|Folgen Sie uns auf Facebook|Suivez-nous sur Instagram|Follow us on Twitter and Facebook'
)
const menus = words(
  'Home|News|World|Politics|Business|Sport|Sports|Culture|Opinion|Health|Science|Technology|Travel|Video|Podcasts|Newsletters|Search|Log in|Sign in|Register|My account|Contact us|About us|Skip to content|Menu|Close|Show more|Load more|View all|Главная|Новости|Политика|Экономика|Общество|Культура|Спорт|Наука|Мир|Видео|Поиск|Войти|Контакты|О нас|Ещё|Головна|Новини|Політика|Економіка|Суспільство|Світ|Спорт|Пошук|Увійти|Контакти|Про нас|Startseite|Nachrichten|Politik|Wirtschaft|Kultur|Wissen|Reise|Suche|Anmelden|Kontakt|Über uns|Mehr anzeigen|Accueil|Actualités|Politique|Économie|Société|Sport|Rechercher|Se connecter|Contactez-nous|Inicio|Noticias|Política|Economía|Deportes|Sociedad|Buscar|Iniciar sesión|Contacto|Quiénes somos|Ver más'
)
const feet = words(
  '© 2023 The Harbour Post. All rights reserved.|Copyright 2021 Fjord Media Ltd|Terms of use Privacy policy Contact|All rights reserved|Powered by WordPress|Leave a reply|Leave a comment|Post a comment|12 comments|3 Comments|Be the first to comment|Your email address will not be published. Required fields are marked *|Log in to leave a comment|Reply|Report|Most read|Most popular|Latest news|Popular posts|Recent posts|You may also like|More from this section|Trending now|Tags: harbour, bridges, council|Filed under: News|Photo: Harbour archive|Image credit: Getty Images|5 min read|2 hours ago|Updated 3 May 2024|1,204 views|Back to top|Все права защищены|При использовании материалов ссылка обязательна|Комментарии|Оставить комментарий|Популярное|Самое читаемое|Последние новости|Новости партнёров|Теги: мост, порт|Фото: архив порта|2 часа назад|Просмотров: 512|Наверх|Усі права захищено|Коментарі|Залишити коментар|Популярне|Останні новини|Новини партнерів|Теги: міст, порт|Фото: архів порту|Alle Rechte vorbehalten|Impressum|Datenschutz|Kommentare|Kommentar schreiben|Meistgelesen|Weitere Artikel|Das könnte Sie auch interessieren|Schlagwörter: Hafen, Brücke|Foto: Hafenarchiv|vor 2 Stunden|Lesezeit: 4 Minuten|Nach oben|Tous droits réservés|Mentions légales|Commentaires|Laisser un commentaire|Les plus lus|Articles similaires|Vous aimerez aussi|Mots-clés : port, pont|Crédit photo : archives du port|il y a 2 heures|Temps de lecture : 4 min|Todos los derechos reservados|Aviso legal|Comentarios|Deja un comentario|Lo más leído|Noticias relacionadas|También te puede interesar|Etiquetas: puerto, puente|Foto: archivo del puerto|hace 2 horas|Tiempo de lectura: 4 min'
)
const names = words('Ann L.|jon_82|Maria Petrova|K. Osei|Lukas|Amélie|Олена|Игорь|Guest|Diego R.')
const months = words('January|March|May|July|October|мая|июня|травня|липня|März|Juli|août|mayo|octubre')
type Pick = <T>(list: readonly T[]) => T
const who = words(
  'Village school|Ferry company|Bakers’ guild|Night train crew|Island hospital|Two brothers|River police|City museum'
)
const did = words(
  'wins a prize for its garden|cuts its timetable in half|finds a letter in the wall|opens doors to visitors|answers the mayor|reports the warmest winter|asks for more time|loses its roof in the storm|celebrates a hundred years|sells its last boat'
)
const headlines: readonly ((pick: Pick) => string)[] = [
  (pick) => `${pick(who)} ${pick(did)}`,
  (pick) => `${pick(who)} ${pick(did)}, ${pick(['again', 'and asks why', 'say neighbours', 'for now'])}`,
  (pick) =>
    pick(
      words(
        'Школа на острове выиграла приз за сад|Паром сократит расписание вдвое|В стене нашли письмо столетней давности|Музей открывает двери для гостей|Ночной поезд остался без вагона|Дощ зірвав дах рибного ринку|Школа на острові виграла приз за сад|Музей відчиняє двері для гостей|У стіні знайшли лист|Fähre fährt nur noch halb so oft|Dorfschule gewinnt Preis für ihren Garten|Brief in der Mauer gefunden|Museum öffnet seine Türen|Le ferry réduit ses horaires de moitié|Une lettre trouvée dans le mur|Le musée ouvre ses portes la nuit|L’école du village primée pour son jardin|El ferry reduce su horario a la mitad|Hallan una carta en el muro|El museo abre sus puertas de noche|La escuela del pueblo gana un premio'
      )
    )
]
