/** What a group collects its text for. `null`: for nothing. */
export type Destination =
  | 'text'
  | 'fonts'
  | 'styles'
  | 'title'
  | 'author'
  | 'picture'
  | 'instruction'
  | 'list-sign'
  | 'lists'
  | 'comment'
  | 'info'
  | null

/** The settings that hold within a group; the groups in it begin with them. */
export interface RtfState {
  destination: Destination
  bold: boolean
  italic: boolean
  /** Hidden, or struck out by a change that was tracked. */
  hidden: boolean
  /** How many characters follow `\u` for programs that do not know it. */
  fallback: number
  font: number
  href: string | null
  style: number
  characterStyle: number
  outline: number | null
  /** The number of the paragraph's list, and its level from 0; list 0 is none. */
  list: number
  level: number
  inTable: boolean
}

/** The settings that a document begins with. */
export const firstState: RtfState = {
  destination: 'text',
  bold: false,
  italic: false,
  hidden: false,
  fallback: 1,
  font: -1,
  href: null,
  style: 0,
  characterStyle: 0,
  outline: null,
  list: 0,
  level: 0,
  inTable: false
}

/** Changes settings by a control word. False when the word is none of them. */
export function changeState(state: RtfState, name: string, value: number | null): boolean {
  const isOn = value !== 0
  if (name === 'b') state.bold = isOn
  else if (name === 'i') state.italic = isOn
  else if (name === 'v' || name === 'deleted') state.hidden = isOn
  else if (name === 'plain') Object.assign(state, { bold: false, italic: false, hidden: false, characterStyle: 0 })
  else if (name === 'uc') state.fallback = Math.max(0, value ?? 1)
  else if (name === 'f') state.font = value ?? 0
  else if (name === 'pard') Object.assign(state, { style: 0, outline: null, list: 0, level: 0, inTable: false })
  else if (name === 's') state.style = value ?? 0
  else if (name === 'outlinelevel') state.outline = value ?? 0
  else if (name === 'cs') state.characterStyle = value ?? 0
  else if (name === 'ls') state.list = Math.max(0, value ?? 0)
  else if (name === 'ilvl') state.level = Math.min(8, Math.max(0, value ?? 0))
  else if (name === 'intbl') state.inTable = isOn
  else return false
  return true
}
