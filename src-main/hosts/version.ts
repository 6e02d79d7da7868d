import fs from 'node:fs'
import { resourcePath } from '#main/resource-path.ts'

/** Loccit's version, as package.json has it. */
export const { version } = JSON.parse(fs.readFileSync(resourcePath('package.json'), 'utf8')) as { version: string }
