/**
 * The whole main job without a display: takes the sample articles in, marks, writes a note that quotes and cites, exports it,
 * and verifies every quotation. Uses the command line alone and leaves everything in `demo/`.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const cli = path.join(root, 'out/main/cli.js')
const demo = path.join(root, 'demo')
const library = path.join(demo, 'library')
const articles = 'resources/sample/articles'
const title = 'A figure, and what it rests on'

/** Runs a command of loccit and gives its answers. A command that fails ends the demo with its sentence. */
function loccit(...argv) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, '--library', library, '--json', ...argv], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28
  })
  const answers = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  if (status !== 0) {
    say(
      `loccit ${argv[0]} failed. ${stderr.trim() || JSON.stringify(answers.find((answer) => answer.error) ?? answers)}`
    )
    process.exit(1)
  }
  return answers
}

/** Does one step and says what came of it, and how long it took. */
function step(work) {
  const started = performance.now()
  const sentence = work()
  say(`${sentence} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
}

function say(sentence) {
  console.log(sentence)
}

/** Adds a paragraph that quotes an article, named by its file. */
function cite(file, quote, text) {
  loccit('note', 'cite', title, '--article', keys.get(file), '--quote', quote, '--text', text)
}

if (!fs.existsSync(cli)) {
  say('Loccit is not built yet. Run npm ci, or npm run build.')
  process.exit(1)
}
fs.rmSync(demo, { recursive: true, force: true })
fs.mkdirSync(demo)

const keys = new Map()
step(() => {
  const imported = loccit('import', articles)
  const byId = new Map(loccit('list').map((article) => [article.id, article]))
  for (const { file, article } of imported) keys.set(path.basename(file), byId.get(article).key)
  const languages = new Set([...byId.values()].map(({ language }) => language))
  return `Imported ${imported.length} articles in ${languages.size} languages (${[...languages].join(', ')}) from ${articles}.`
})

step(() => {
  const extracted = loccit('extract', `${articles}/kessel-gates.txt`, `${articles}/ennet-talks.html`)
  const lines = extracted.flatMap(({ removed }) => removed)
  const reasons = [...new Set(lines.map(({ reason }) => reason))]
  return `Of a scraped text and a web page, ${lines.length} lines were set aside, each with its reason: ${reasons.join(', ')}.`
})

step(() => {
  const hits = loccit('search', '"180 cubic metres"')
  return `Found “180 cubic metres” in ${hits.length} paragraphs of ${new Set(hits.map(({ article }) => article)).size} articles.`
})

step(() => {
  const quote = 'A number that is not written down is a rumour'
  const [passage] = loccit('mark', keys.get('kessel-gates.txt'), '--quote', quote, '--colour', 'violet')
  return `Marked “${passage.selector.exact}”, found again by the ${passage.selector.prefix.length} signs before it and the ${passage.selector.suffix.length} after.`
})

step(() => {
  loccit('note', 'new', title)
  loccit('note', 'write', title, 'What was promised', '--heading', '1')
  cite(
    'kessel-gates.txt',
    'There is no condition attached to it. I asked twice, and I was answered twice.',
    'Velmar’s minister left no room for doubt: {quote}{cite} The page handed out at the lake has one more line.'
  )
  cite(
    'ennet-talks.html',
    'as long as the level of the reservoir does not fall below 412 metres',
    'The water is to come {quote}.{cite}'
  )
  cite(
    'oresk-interview.html',
    'Я знал, сколько воды в водохранилище каждый день с августа.',
    'The other side does not hide what it knew: {quote}{cite}'
  )
  loccit('note', 'write', title, 'What the river has', '--heading', '1')
  cite(
    'bulletin-11.md',
    'can feed a release of 180 cubic metres a second for nineteen days',
    'By the only instruments that both governments have sealed, the reservoir {quote}.{cite}'
  )
  cite('rybaki-delty.txt', 'Прибор исправен, сломана река', 'The fishing crews put it shortest: {quote}.{cite}')
  const [note] = loccit('note', 'list')
  return `Wrote a note of ${note.words} words with ${note.citations} citations, in English and Russian.`
})

for (const [format, name] of [
  ['markdown', 'note.md'],
  ['pdf', 'note.pdf']
])
  step(() => {
    const [{ files }] = loccit('export', title, '--format', format, '--to', path.join(demo, name))
    const sizes = files.map((file) => `${path.relative(root, file)} (${(fs.statSync(file).size / 1024).toFixed(1)} kB)`)
    return `Exported the note to ${sizes.join(' and ')}.`
  })

step(() => {
  const quotations = loccit('verify')
  const verbatim = quotations.filter(({ state }) => state === 'verbatim').length
  return `Verified ${quotations.length} quotations against their sources: ${verbatim} are verbatim.`
})

say('Everything is in demo/: the library, the note as Markdown with its references, and the note as PDF.')
