import { expect, it } from 'vitest'
import { extract } from '#main/import/extract.ts'

const read = (text: string) => extract(new TextEncoder().encode(text), { name: 'page.txt' })
const removedFrom = async (text: string) => (await read(text)).removed.map((line) => [line.text, line.reason])

const arabicBody = [
  'غادر مندوبو المدينة والميناء القاعة مساء الخميس من دون أن يتفقوا على من يحق له أن يصعد إلى السفن الراسية قرب الجسر القديم.',
  'وقالت رئيسة الوفد إن الجميع جاؤوا بأربع صفحات ورحلوا بتسع، وإن أحدا لم يوقع على أي صفحة منها حتى الآن.'
]
const chineseBody = [
  '据三名与会者透露，市政府与港口的代表周四晚离开会场，未能就谁可以登上停在旧桥旁的船只达成一致意见。',
  '代表团团长表示：“我们带着四页文本来，带着九页文本走，而这九页没有一页得到双方同意。”'
]

it.each([
  [
    'Arabic',
    ['الرئيسية', 'سياسة', 'اقتصاد', 'رياضة'],
    'تعثر المحادثات بشأن السفن الراسية',
    arabicBody,
    '© 2024 صوت المضيق'
  ],
  ['Chinese', ['首页', '国际', '财经', '体育', '登录'], '旧桥停船谈判陷入僵局', chineseBody, '© 2024 海峡日报']
])('sets aside the menu and the line with the rights of a page in %s', async (_language, menu, title, body, rights) => {
  const text = [...menu, '', title, '', ...body.flatMap((paragraph) => [paragraph, '']), rights].join('\n')
  expect(await removedFrom(text)).toEqual([...menu.map((item) => [item, 'menu']), [rights, 'copyright line']])
})

it('leaves short lines below the headline in the text', async () => {
  const body =
    'Nobody at the quay had been asked, said the woman who keeps the gate, and nobody will be asked this year either.'
  const text = ['The gate stays shut', '', body, '', 'Bread', '', 'Salt', '', 'Water', '', arabicBody[0]!].join('\n')
  const { paragraphs } = await read(text)
  expect(paragraphs.slice(1).map((paragraph) => paragraph.text)).toEqual([
    body,
    'Bread',
    'Salt',
    'Water',
    arabicBody[0]
  ])
})
