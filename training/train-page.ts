import fs from 'node:fs'
import path from 'node:path'
import { root } from '#main/resource-path.ts'
import { readPageCases } from './page-cases.ts'
import { pageRows } from './page-rows.ts'
import { crossValidate, reportSets, train } from './page-trial.ts'

// npm exec node training/train-page.ts [folders of cases]: writes the weights and prints the figures of a cross-validation.
const folders = process.argv.slice(2)
const cases = path.join(root, '../shared/data/extraction-dev')
const pages = readPageCases(folders.length ? folders : ['aeb', 'wcxb'].map((set) => path.join(cases, set))).map(
  pageRows
)
const weights = path.join(root, 'src-main/import/learned/page.json')
fs.writeFileSync(weights, `${JSON.stringify(train(pages))}\n`)
const own = pages.map(({ page }) => page)
console.log(reportSets('cross-validation', own, crossValidate(pages)))
