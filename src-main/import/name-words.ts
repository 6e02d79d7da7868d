/** Openings of a byline, "By" and its like. */
export const openings =
  "contributors?:|(?:analysis|opinion|commentary|interview|perspective|essay|reporting|column|video|podcast|research|news|exclusive) by|written and (?:edited|reviewed) by|(?:written|reported|story|posted|published|article|words|text|created|authored|contributed|submitted|review|blog|post|guide|recipe)(?: on)? by|by|authors?|written|words|автор(?:ы|и|ка)?(?: статьи)?|публикация|публікація|текст|von|ein artikel von|autor(?:en|in|es|a|as|zy|ka)?|text(?:e)?(?: von)?|par|écrit par|rédigé par|publié par|auteurs?|por|escrito por|publicado por|di|scritto da|a cura di|autor[ei]|door|geschreven door|przez|tekst|napisał[a]?|opublikował[a]?|av|skriven av|af|skrevet av|kirjoittaja|yazan|yazar|συντάκτης|haber|muhabir|oleh(?!\\s+\\p{Lu}[\\p{L}’'-]*\\s*(?:$|[,;&]|\\s(?:and|та|і|й|und|et)\\s))|penulis|作者|文|撰文|記者|记者|著者|執筆者|글|기자|بقلم|كتب|الكاتب|מאת"

/** Those of them that begin people's names, too, when no colon follows and the first letter is a capital. */
export const namesToo = /^(?:Oleh|Par|Von|Di|Av|Af|Por|Door|Story|Post|Guide|Words|Text|OLEH|PAR|VON|DI|POR)\s*$/

/** Degrees and memberships that stand after names. */
export const degree =
  /^(?:(?:ph|ed|psy|pharm|sc)\.?\s?d|m\.?\s?d|d\.?\s?o|r\.?\s?d\.?\s?n?|l\.?d\.?n?|r\.?n|m\.?p\.?h|m\.?b\.?a|m\.?s(?:c|w|n)?|b\.?s\.?c?|b\.?a|m\.?a|m\.?ed|d\.?v\.?m|v\.?m\.?d|d\.?d\.?s|d\.?m\.?d|d\.?p\.?t|d\.?c|j\.?d|esq|ll\.?[bm]|c\.?p\.?a|c\.?f\.?[ap]|cfp®?|cscs|lcsw|lmft|lpc|faap|facp|facc|foma|dabom|facl?m|dacvb|e-?ryt|lvt|nasm|cpt|rdn|cdces|ccc-?slp|pmp|phr|shrm|pe|aia|jr|sr|i{2,3}|iv|cfe|cams|cissp|c?ssgb|mph|fnp|np|pa-c|bcba)\.?(?:[\s/-].{0,20})?$/i

/** What people do or are, besides authors of what stands there. */
const job =
  'editor|editors|writer|reporter|correspondent|journalist|columnist|contributor|director|manager|officer|founder|co-founder|president|ceo|cto|cmo|coo|cfo|chief|head|lead|senior|junior|associate|assistant|executive|vice|vp|professor|prof|lecturer|researcher|scientist|engineer|developer|architect|analyst|representative|consultant|specialist|strategist|expert|coach|trainer|dietitian|nutritionist|therapist|physician|doctor|attorney|lawyer|author|blogger|freelance|guest|intern|student|producer|photographer|designer|marketer|owner|partner|advisor|adviser|host|chair|chairman|fellow|minister|secretary|principal|counsel|economist|psychologist|pharmacist|administrator|coordinator|supervisor|curator|librarian|historian|technician|редактор|корреспондент|журналист|журналистка|обозреватель|кореспондент|журналіст|журналістка|оглядач|redakteur|redakteurin|korrespondent|korrespondentin|journalistin|journaliste|rédacteur|rédactrice|periodista|redactor|redactora|giornalista|jornalista|dziennikarz|dziennikarka|redaktor'
/** What pages say beside names. */
const around =
  'no|comments?|replies|views?|shares?|reads?|reading|posts?|more|learn|about|home|blogs?|guides?|tips|articles?|click|login|sign|menu|next|previous|back|category|categories|sr|jr|marketing|licensed?|licence|certified|registered|accredited|commons|copyright|rights|privacy|terms|policy|cookies?'

/** Words that stand beside names and in no name. */
export const roles = wordIn(`${around}|${job}`)
/** Words that say what somebody does. */
export const jobs = wordIn(job)

/** Words in the names of organisations, desks and teams. */
export const bodies =
  /(?:^|[\s-])(?:team|staff|desk|editors|editorial|newsroom|redaktion|redaction|rédaction|redacción|redazione|redakcja|редакция|редакція|news|media|press|presse|newspaper|observer|chronicle|courier|examiner|bulletin|nachrichten|agency|agence|agentur|agencia|agenzia|inc|llc|ltd|gmbh|corp|company|group|institute|institution|university|college|school|center|centre|foundation|association|society|council|committee|department|ministry|office|board|magazine|journal|times|gazette|herald|tribune|guardian|telegraph|daily|weekly|monthly|today|network|online|digital|global|international|studio|studios|services|service|solutions|marketing|hospital|clinic|health|care|bank|blog|website|magazin|zeitung|reuters|afp|dpa|tass|upi|xinhua|bloomberg|тасс|ведомости|новости|агентство|газета)(?![\p{L}\p{N}])/iu

/** The same in scripts that put no space between words, at the end of the name. */
export const wideBodies =
  /(?:事務所|会社|新聞|新聞社|編集部|编辑部|編輯部|通信社?|通讯社|通訊社|新华社|日报|日報|晚报|报社|報社|委員会|委员会|委員會|研究所|研究院|大学|大學|協会|协会|中心|センター|財団|ニュース|チーム|편집부|취재팀|신문|뉴스|일보|방송|연구소|대학교?|협회|센터|기자단)$/u

/** News agencies, which stand side by side where several gave a text. */
export const agency =
  /^(?:reuters|afp|dpa|ap|associated press|the associated press|tass|upi|xinhua|bloomberg|ansa|efe|pti|ians|apa|sda|keystone-sda|ntb|tt|ritzau|belga|anp|pap|čtk|mti|kyodo|yonhap|anadolu|lusa|sid|kna|epd|cna|interfax|ria novosti|unian|ukrinform|тасс|интерфакс|риа новости|рбк|униан|уніан|укринформ|укрінформ|белта)$/i

/** What programs and templates have where a name would stand, and words for whoever wrote it without naming them. */
export const nobody =
  /^(?:admin(?:istrator)?|webmaster|editor|editors|staff|(?:(?:news|wire|press) )?agenc(?:y|ies)|(?:staff|editors?) (?:and|&) (?:\w+ )?agenc(?:y|ies)|agenc(?:y|ies) (?:and|&) staff|(?:news )?wires?|wire services?|agenturen|nachrichtenagenturen|agences|agencias|agenzie|agencje|агентства|guest|user|root|null|undefined|none|n\/?a|unknown|anonymous|author|authors|wordpress|site ?admin|web ?team|redaktion|редакция|редакція|home|blog|news|more|share|posts?|profile|login|contributors?|writer|team|the author|about|bio|by|date|comments?|website|name|email|search|menu|subscribe|article|(?:\p{L}+ )*(?:standard|daylight|summer|mean|eastern|central|mountain|pacific) time)$/iu

/** What people who write in Korean are, beside their names. */
export const wideJob = '(?:(?:인턴|선임|객원|전문|수습)?기자|특파원|논설위원|편집위원|칼럼니스트|평론가)'

/** What people do, beside their names without a comma between. Nobody is called so. */
const jobTitle =
  '(?:reporter|writer|correspondent|journalist|columnist|contributor|editor|photographer|producer|blogger|корреспондент|редактор|журналист|обозреватель|кореспондент|журналістка?|журналистка|redakteurin|redakteur|korrespondentin|korrespondent|journaliste|rédactrice|rédacteur|periodista|redactora|redactor|giornalista|jornalista|dziennikarka|dziennikarz|' +
  wideJob +
  ')'
const rank =
  '(?:staff|senior|junior|chief|contributing|associate|assistant|guest|special|managing|executive|freelance|deputy|news|political|science|sports|business|health|features)'
export const jobBefore = new RegExp(`^(?:${rank}\\s+)*${jobTitle}\\s+(?=\\p{Lu}\\S*\\s+\\p{Lu})`, 'iu')
export const jobAfter = new RegExp(`\\s+(?:${rank}\\s+)*${jobTitle}$`, 'iu')

function wordIn(words: string): RegExp {
  return new RegExp(`(?:^|[\\s-])(?:${words})(?![\\p{L}\\p{N}])`, 'iu')
}
