import { formatDate, type Frame, openLicences, type OpenLicence } from '@renkei/schema'
import { html, type Html } from './html.ts'
import { type Showing } from './shown.ts'

/** What a part of a page is made of. */
export type Part = { title: string; head: Html; body: Html }

export type About = {
  frame: Frame
  /** The page of the registry that shows the same. */
  page: string
  asOf: string | undefined
  licence: OpenLicence
}

/** A part as a whole document: small, from this host alone, with where it is from and how it may be used. */
export function documentOf(show: Showing, { title, head, body }: Part, about: About): string {
  const { word, language, link, name } = show
  const { url, name: terms } = openLicences[about.licence]
  const day = about.asOf === undefined ? '' : word.asOf(formatDate(about.asOf, language))
  const region = name(about.frame.region)
  const from = html`<p>
      ${word.source}${language === 'ja' ? '：' : ': '}${link(about.page, html`連携 Renkei（${region}）`)}${day === '' ? '' : html`　${day}`}
    </p>
    <p>${word.licence}${language === 'ja' ? '：' : ': '}${link(url, html`${terms[language]}`)}</p>`
  return shell(
    language,
    { title, canonical: about.page },
    html`<main>
        <h1>${head}</h1>
        ${body}
      </main>
      <footer>${from}</footer>`,
  )
}

/** What stands in the frame where there is nothing to show. */
export const messageOf = ({ language }: Showing, text: string): string =>
  shell(language, { title: '連携 Renkei' }, html`<main><p>${text}</p></main>`)

function shell(
  language: string,
  { title, canonical }: { title: string; canonical?: string },
  body: Html,
): string {
  const link = canonical === undefined ? '' : html`<link rel="canonical" href="${canonical}" />`
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${link}
        <link rel="stylesheet" href="/embed/embed.css" />
      </head>
      <body>
        ${body}
        <script src="/embed/frame.js" type="module"></script>
      </body>
    </html> `.text
}
