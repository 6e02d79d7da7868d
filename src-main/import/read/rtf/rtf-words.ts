/** Control words and symbols that stand for characters. */
export const characters: Record<string, string> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  enspace: ' ',
  emspace: ' ',
  qmspace: ' ',
  '~': '\u00a0',
  _: '\u2011',
  '{': '{',
  '}': '}',
  '\\': '\\'
}

/** Groups without text of the document. */
export const skipped = new Set(
  `colortbl header headerl headerr headerf footer footerl footerr footerf xe tc tcn txe rxe listpicture nonesttables revtbl
  nonshppict shprslt sn sv sp objdata fname private filetbl template bkmkstart bkmkend pn pnseclvl datafield formfield
  ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn operator manager company keywords comment doccomm subject category hlinkbase
  creatim revtim printim buptim themedata colorschememapping latentstyles datastore atnid atnauthor atndate atnref atntime`.split(
    /\s+/
  )
)

/** Groups that are marked as ones to skip when not known (`\*`), and that are known here. */
export const known = new Set(['fldinst', 'shppict', 'shpinst', 'shptxt', 'footnote', 'annotation', 'pict', 'cs'])
