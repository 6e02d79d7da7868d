import fc from 'fast-check'

const subjects = ['The mayor', 'Her deputy', 'A clerk', 'The old ferryman', 'Nobody on the quay', 'The committee']
const verbs = ['said', 'denied', 'repeated', 'wrote in a letter', 'told the court']
const claims = [
  'that the bridge would open in spring',
  'that “the numbers do not lie, people do”',
  'that 40 percent of the lamps were broken',
  'that the harbour had been closed since 1997',
  'that no one had asked them to share the cost',
  'that cookies were served at the meeting'
]

const sentence = fc
  .tuple(fc.constantFrom(...subjects), fc.constantFrom(...verbs), fc.constantFrom(...claims), fc.nat(999))
  .map(([subject, verb, claim, number]) => `${subject} ${verb} ${claim}, in statement number ${number}.`)

const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(' '))

/** Articles without junk: a headline and distinct paragraphs of full sentences, with one of the usual line breaks between them. */
export const cleanArticle = fc.record({
  title: fc.constantFrom('Council argues over lamps again', 'What the ferryman saw', 'Harbour: a letter is found'),
  paragraphs: fc.uniqueArray(paragraph, { minLength: 1, maxLength: 12 }),
  separator: fc.constantFrom('\n\n', '\n', '\r\n\r\n', '\r', '\n\n\n')
})
