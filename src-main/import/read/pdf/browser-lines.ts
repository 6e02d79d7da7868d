const of = '(?:/|of|von|de|sur|из|з|di|van|av|af|z)'
/** "10/31/24, 9:32 AM", "31.10.2024, 09:32" */
const printedAt = '\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4},? \\d{1,2}[:.]\\d\\d'
/** What Chromium and its like print above a page: when, and the title. */
const head = new RegExp(`^${printedAt}`, 'u')
/** "https://orrin.example/lamps 1/4", in Safari "… Page 1 of 4" */
const addressFoot = new RegExp(`^(?<address>(?:https?|file)://\\S+)\\s+(?:\\p{L}+\\.?\\s)?\\d+\\s?${of}\\s?\\d+$`, 'iu')
/** In Firefox the number of the page stands below it with the time, and the address above it behind the title. */
const countedFoot = new RegExp(`^(?:\\p{L}+\\.?\\s)?\\d+\\s?${of}\\s?\\d+\\s+${printedAt}(?:\\s?[ap]\\.?m\\.?)?$`, 'iu')
const addressHead = /^(?:.*\s)?(?<address>(?:https?|file):\/\/\S+)$/iu

const ligatures = /[\ufb00-\ufb06]/g

/** Whether browsers print such a line above or below the pages of a web page, whatever stands between. */
export function isBrowserLine(line: string): boolean {
  const text = line.normalize('NFKC')
  return head.test(text) || addressFoot.test(text) || countedFoot.test(text)
}

/** Whether a line is what Firefox prints below a page; then its address stands above it. */
export function isCountedFoot(line: string): boolean {
  return countedFoot.test(line.normalize('NFKC'))
}

/** Whether a line ends with an address, as the one that Firefox prints above a page. */
export function isAddressHead(line: string): boolean {
  return addressHead.test(line)
}

/** The address that a browser printed above or below a page, as far as it is there; null in other lines. */
export function pageAddress(line: string): string | null {
  const text = line.replace(ligatures, (letters) => letters.normalize('NFKC'))
  return (addressFoot.exec(text) ?? addressHead.exec(text))?.groups?.address ?? null
}
