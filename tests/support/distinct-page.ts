import { distinctText } from './distinct-text.ts'

/** A web page like no other number's, as outlets make them: menus, an article with its byline, teasers, comments, a foot; some 60 kB. */
export function distinctPage(number: number): string {
  const [title = '', , date = '', , ...paragraphs] = distinctText(number, 4_500).split('\n')
  const teasers = Array.from({ length: 24 }, (_, i) => distinctText(number * 31 + i + 1_000_000, 200).split('\n'))
  const menu = 'Home World Politics Economy Culture Science Sport Opinion Video Podcasts Weather'.split(' ')
  const comments = Array.from(
    { length: 12 },
    (_, i) =>
      distinctText(number * 17 + i + 2_000_000, 150)
        .split('\n')
        .at(-2) ?? ''
  )
  const nested = (inner: string): string =>
    '<div class="wrap"><div class="row">'.repeat(6) + inner + '</div></div>'.repeat(6)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Invented Courier</title>
<meta property="og:site_name" content="The Invented Courier"><meta property="og:title" content="${title}">
<style>${'.a{margin:0;padding:0;color:#123456}'.repeat(200)}</style><script>${'window.x=window.x||{};'.repeat(500)}</script></head><body>
<header><nav><ul>${menu.map((item) => `<li><a href="/${item}">${item}</a></li>`).join('')}</ul></nav></header>
${nested(`<main><article><h1>${title}</h1><p class="byline">By Ana Invented</p><time datetime="2021-03-04T10:00">${date}</time>
${paragraphs
  .filter(Boolean)
  .map((text) => `<p>${text}</p>`)
  .join('\n')}</article>
<aside class="related"><h3>More stories</h3>${teasers.map(([head, , , , text]) => `<div class="card"><a href="#"><h4>${head}</h4></a><p>${text}</p></div>`).join('')}</aside>
<section class="comments"><h3>Comments</h3>${comments.map((text, i) => `<div class="comment"><span>Reader ${i}</span><p>${text}</p></div>`).join('')}</section></main>`)}
<footer><p>© The Invented Courier. All rights reserved.</p><ul>${menu.map((item) => `<li><a href="#">${item}</a></li>`).join('')}</ul></footer></body></html>`
}
