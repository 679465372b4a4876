import type { Context } from 'hono'
import { revalidated } from '../etag.ts'
import { originOf } from '../session/origin.ts'
import type { Document } from './document.ts'
import { headOf, type Title } from './paper.ts'
import type { Press } from './press.ts'

/** What is answered as a PDF: `of` what it is taken from, `page` the address of the page that shows the same, `name`
 * the file's, without its end. */
export type Answered = {
  document: Title & Document
  of: string
  page: string
  name: string
}

/** Answers a document as a PDF to be stored. `url`: where people reach the registry, where that is set. Throws
 * Refused. */
export async function answerDocument(
  c: Context,
  { press, url }: { press: Press; url: string | undefined },
  { document, of, page, name }: Answered,
): Promise<Response> {
  const address = `${originOf(c, url) ?? ''}${page}`
  const paper = {
    ...{ template: 'document' as const, ...document },
    ...headOf(of, { ...document, address }),
  }
  const file = await press(paper, c.req.raw.signal)
  const title = encodeURIComponent(`${document.title}.pdf`)
  return c.body(file, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${name}.pdf"; filename*=UTF-8''${title}`,
    'cache-control': revalidated,
  })
}
