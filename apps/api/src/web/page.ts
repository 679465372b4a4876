/** A page as everyone reads it. */
export type Page = {
  title: string
  description: string
  /** What stands within the page's box. */
  html: string
  /** JSON: what the browser goes on from. */
  sent: string
  /** Paths of built files that the page needs beside every page's; `waker`: of the script that fetches scripts once
   * somebody reaches for what needs them. */
  files: { styles: string[]; scripts: string[]; waker: string }
}

/** A page that lies at another address: `to`, path and query. */
export type Moved = { to: string }

/** Makes a page of the web client; undefined where its address leads elsewhere. `href`: path and query; `ask`
 * answers as the registry would. */
export type MakePage = (asked: {
  href: string
  origin: string
  isNarrow: boolean
  ask: typeof fetch
}) => Promise<Page | Moved | undefined>
