import fs from 'node:fs'
import path from 'node:path'

/** A scraped page as a careless scraper saves it: icon names, a date, the headline twice, no outlet. */
export const scraped = `icon bookmark-bicon bookmarkicon cameraicon checkicon chevron downicon closeicon downloadicon mailicon playicon searchicon shareicon tagicon userfm
14 May, 2024 08:05

Harbour council postpones the dredging of Sund Bay

The vote was to be held on Monday, and the money is there until the end of the year
Harbour council postpones the dredging of Sund Bay

The harbour council of Sund Bay has put off its vote on the dredging of the channel, its chairwoman Mirela Stanek said on Tuesday, after two members asked for the sediment to be tested again.

“We do not vote on numbers that nobody has checked,” Stanek told the local radio. “If the samples are clean, the ships will come through by October.”

Pilots have warned that the channel loses about ten centimetres of depth a year. “Every winter we wait, we turn away more ships,” said Anders Holt, who has brought vessels into the bay for thirty years.

The council has not said who would pay for a second round of tests.
`

/** A page of the web on the same matter, with a menu and a cookie bar around it. */
export const page = `<!doctype html>
<html lang="en"><head><title>Pilots press for deeper channel | Sund Courier</title>
<meta property="og:site_name" content="Sund Courier"><meta name="author" content="Petra Lind">
<meta property="article:published_time" content="2024-05-16T07:30:00+02:00"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a></nav>
<div class="cookie-banner">We use cookies. Accept all</div>
<article><h1>Pilots press for deeper channel</h1>
<p>The pilots of Sund Bay have asked the harbour council to vote before the summer, and have offered to pay for the tests themselves.</p>
<p>“A ship does not wait for a committee,” their speaker Anders Holt said on Thursday. “It goes to the next port, and it does not come back.”</p>
<p>The council will meet again on the third of June, a week earlier than it had planned, and the vote is the only item on its list.</p>
<p>Two of its nine members have said that they will stay away unless the new samples are published in full before the meeting.</p></article>
<footer>© Sund Courier</footer></body></html>
`

/** Writes the articles into a folder and gives their paths. */
export function writeArticles(folder: string): { scraped: string; page: string; empty: string } {
  fs.mkdirSync(folder, { recursive: true })
  const paths = {
    scraped: path.join(folder, 'dredging.txt'),
    page: path.join(folder, 'pilots.html'),
    empty: path.join(folder, 'empty.txt')
  }
  fs.writeFileSync(paths.scraped, scraped)
  fs.writeFileSync(paths.page, page)
  fs.writeFileSync(paths.empty, '')
  return paths
}
