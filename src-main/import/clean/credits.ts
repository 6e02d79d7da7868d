import type { Step } from '../clean.ts'

const picture =
  /^(?:photos?|photograph|image|picture|video|illustration|graphic|foto|bild|quelle|фото|фотография|изображение|иллюстрация|зображення|ілюстрація|imagen|crédits?(?: photo)?|immagine)(?:\s*(?:courtesy|credit|by|von|de))?\s*[:©/|]/iu
const agency =
  /^(?:©|\(c\)\s)?\s*(?:getty images|reuters|afp|ap photo|associated press|shutterstock|epa|dpa|тасс|риа новости|imago)\s*(?:[/|,].{0,60})?$/iu
const copyright =
  /^(?:©|\(c\)\s|copyright(?!\p{L})|all rights reserved|все права защищены|усі права захищені|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)/iu

/** Picture credits and copyright lines: short, and told by how they begin. */
export const findCredits: Step = ({ left }) =>
  left.flatMap((block) => {
    const { text, kind } = block
    if (kind === 'caption' || kind === 'code') return []
    if (text.length <= 120 && (picture.test(text) || agency.test(text)) && !hasSentence(text))
      return [{ block, reason: 'picture credit' }]
    if (text.length <= 200 && copyright.test(text)) return [{ block, reason: 'copyright line' }]
    return []
  })

/** A caption that tells something is worth keeping. */
function hasSentence(text: string): boolean {
  return /\p{L}{3,}[.!?]["”»]?\s+\p{Lu}/u.test(text) || (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > 12
}
