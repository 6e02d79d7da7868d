import fs from 'node:fs'
import path from 'node:path'
import { documentCases } from './document-cases.ts'

const folder = path.resolve(import.meta.dirname, '../../fixtures')

// Writes the corpora that are built: `node tests/support/documents/write-cases.ts`. What is expected of them is written by hand.
for (const [format, cases] of Object.entries(documentCases))
  for (const [name, bytes] of Object.entries(cases)) {
    const place = path.join(folder, format, name)
    fs.mkdirSync(place, { recursive: true })
    fs.writeFileSync(path.join(place, `source.${format}`), bytes)
  }
