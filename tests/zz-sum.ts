import fs from 'node:fs'
import { extract } from '#main/import/extract.ts'
import { pdfSummary } from './support/pdf/pdf-cases.ts'
for (const f of process.argv.slice(2)) { const e = await extract(fs.readFileSync(f), {name:'source.pdf'}); console.log(f, JSON.stringify(pdfSummary(e), null, 2)); let i=0; for (const [h,p] of e.images) fs.writeFileSync(`/tmp/pdfpics/${i++}-${h.slice(0,6)}.${p.mediaType.slice(6)}`, p.bytes) }
