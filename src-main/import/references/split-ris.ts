/** A record of a RIS file as it stands: every tag with its values, and the line that it begins on, from 1. */
export interface RisRecord {
  line: number
  tags: Record<string, string[]>
  /** Whether it was closed by its own ER. */
  isClosed: boolean
}

/**
 * The records of a RIS file. What stands outside of records is left out; a line without a tag goes on with the value before it.
 * @see https://refdb.sourceforge.net/manual/ch07.html
 */
export function splitRis(text: string): RisRecord[] {
  const records: RisRecord[] = []
  let record: RisRecord | null = null
  let values: string[] | null = null
  text.split(/\r\n|[\n\r]/).forEach((line, at) => {
    const [, tag = '', value = ''] = /^\s*([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/.exec(line) ?? []
    if (tag === 'TY') {
      record = { line: at + 1, tags: Object.create(null) as Record<string, string[]>, isClosed: false }
      records.push(record)
    }
    if (!record) return
    if (tag === 'ER') {
      record.isClosed = true
      record = values = null
    } else if (tag) {
      values = record.tags[tag] ??= []
      if (value.trim()) values.push(value.trim())
    } else if (line.trim() && values?.length) values.push(`${values.pop()!} ${line.trim()}`)
  })
  return records
}
