import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>
type Items = Awaited<ReturnType<Page['getTextContent']>>['items']
type Node = Awaited<ReturnType<Page['getStructTree']>>
/** A text of a page in points, from its left and from its foot: where it begins and ends, the line that it stands on,
 * and the size of its letters. */
type Placed = { text: string; from: number; end: number; base: number; letter: number }

/** What a reader of a PDF gets: its pages' texts in the order of reading and their sizes in millimetres, their tables as
 * the tags tell them, and what the file says of itself. `isAccessible`: it is declared to be PDF/UA-1, for which every
 * letter has its shape. */
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
      return {
        ...{ text, lang, placed: placedIn(items), tables: await tablesOf(page) },
        size: [Math.round(width), Math.round(height)],
      }
    }),
  )
  const outline = ((await document.getOutline()) ?? []).map(({ title }) => title)
  const { Title: title } = info as { Title?: string }
  const isAccessible = String(metadata?.getRaw() ?? '').includes('<pdfuaid:part>1</pdfuaid:part>')
  await document.loadingTask.destroy()
  return { title, pages, outline, isAccessible }
}

/** The tables of a page, as those read them who go by its tags: rows of cells of texts. */
async function tablesOf(page: Page): Promise<Placed[][][][]> {
  const { items } = await page.getTextContent({
    ...{ includeMarkedContent: true, disableNormalization: true },
  })
  const marked = new Map<string, Items>()
  let open: string[] = []
  for (const one of items) {
    if ('str' in one) {
      const id = open.at(-1) ?? ''
      marked.set(id, [...(marked.get(id) ?? []), one])
    } else if (one.type === 'endMarkedContent') open = open.slice(0, -1)
    else open = [...open, one.id]
  }
  const textsIn = (node: Node): Placed[] =>
    node.children.flatMap((child) =>
      'role' in child ? textsIn(child) : placedIn(marked.get(child.id) ?? []),
    )
  const within = (node: Node, role: string): Node[] =>
    node.children.flatMap((child) =>
      'role' in child ? (child.role === role ? [child] : within(child, role)) : [],
    )
  const cellsOf = ({ children }: Node) => children.filter((child) => 'role' in child)
  return within(await page.getStructTree(), 'Table').map((table) =>
    within(table, 'TR').map((row) => cellsOf(row).map(textsIn)),
  )
}

const placedIn = (items: Items): Placed[] =>
  items.flatMap((one) =>
    'str' in one && one.str.trim() !== ''
      ? [
          {
            text: one.str,
            from: Number(one.transform[4]),
            end: Number(one.transform[4]) + one.width,
            base: Number(one.transform[5]),
            letter: one.height,
          },
        ]
      : [],
  )
