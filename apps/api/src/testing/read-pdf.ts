import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader of a PDF gets: its pages' texts in the order of reading and their sizes in millimetres, and what the
 * file says of itself. `isAccessible`: it is declared to be PDF/UA-1, for which every letter has its shape. */
export async function readPdf(bytes: ArrayBuffer) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const { info, metadata } = await document.getMetadata()
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => {
      const page = await document.getPage(at + 1)
      const { width, height } = page.getViewport({ scale: 25.4 / 72 })
      const { items, lang } = await page.getTextContent({ disableNormalization: true })
      const text = items
        .map((one) => ('str' in one ? one.str + (one.hasEOL ? '\n' : '') : ''))
        .join('')
      // Where texts begin and end, in letters of their size: what tells programs that they belong together.
      const placed = items.flatMap((one) =>
        'str' in one && one.str.trim() !== ''
          ? [
              {
                text: one.str,
                from: one.transform[4],
                end: one.transform[4] + one.width,
                letter: one.height,
              },
            ]
          : [],
      )
      return { text, lang, placed, size: [Math.round(width), Math.round(height)] }
    }),
  )
  const outline = ((await document.getOutline()) ?? []).map(({ title }) => title)
  const { Title: title } = info as { Title?: string }
  const isAccessible = String(metadata?.getRaw() ?? '').includes('<pdfuaid:part>1</pdfuaid:part>')
  await document.loadingTask.destroy()
  return { title, pages, outline, isAccessible }
}
