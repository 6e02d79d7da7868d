/**
 * The variables of CSL 1.0.2 by what they hold. What is not among them is no bibliographic field and is left out.
 * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Variables that hold text or a number. */
export const textVariables = words(`abstract annote archive archive-place archive_collection archive_location
  authority call-number chapter-number citation-label citation-number collection-number collection-title
  collection-title-short container-title container-title-short dimensions division DOI edition event event-place event-title
  first-reference-note-number genre ISBN ISSN issue journalAbbreviation jurisdiction keyword language license locator medium
  note number number-of-pages number-of-volumes original-publisher original-publisher-place original-title page page-first
  part-number part-title PMCID PMID printing-number publisher publisher-place references reviewed-genre reviewed-title scale
  section shortTitle source status supplement-number title title-short URL version volume volume-title volume-title-short
  year-suffix`)

/** Variables that hold names. */
export const nameVariables =
  words(`author chair collection-editor compiler composer container-author contributor curator
  director editor editor-translator editorial-director executive-producer guest host illustrator interviewer narrator organizer
  original-author performer producer recipient reviewed-author script-writer series-creator translator`)

/** Variables that hold dates. */
export const dateVariables = words('accessed available-date event-date issued original-date submitted')

/** What an item can be. */
export const itemTypes =
  words(`article article-journal article-magazine article-newspaper bill book broadcast chapter classic
  collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case
  legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
  personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty
  webpage`)
