import fs from 'node:fs'
import path from 'node:path'
import { featureCount } from '#main/import/read/page/block-features.ts'
import { root } from '#main/resource-path.ts'
import { readPageCases } from './page-cases.ts'
import { pageRows } from './page-rows.ts'
import { crossValidate, reportSets, train } from './page-trial.ts'

// npm exec node training/train-page.ts [folders of cases]: prints the figures of a cross-validation and writes the weights.
const folders = process.argv.slice(2)
const cases = path.join(root, '../shared/data/extraction-dev')
const pages = readPageCases(folders.length ? folders : ['aeb', 'wcxb'].map((set) => path.join(cases, set))).map(
  pageRows
)
const rows = new Map(pages.map((page) => [page, page.rows]))
console.log(reportSets('cross-validation', pages, crossValidate(pages, rows, featureCount)))
const weights = path.join(root, 'src-main/import/learned/page.json')
fs.writeFileSync(weights, `${JSON.stringify(train(pages, rows, featureCount))}\n`)
