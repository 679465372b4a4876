import { OutputScale, type PDFPageProxy, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'

// Phones refuse larger canvases.
const mostPixels = 16_000_000

/** Draws a page `width` CSS pixels wide: its picture into `canvas`, and over it its words into `text`, to be
 * selected and read aloud. Answers its words in a row; a call of `signal` ends it. */
export async function drawPage(
  page: PDFPageProxy,
  { canvas, text, width }: { canvas: HTMLCanvasElement; text: HTMLElement; width: number },
  signal: AbortSignal,
): Promise<string> {
  const scale = width / page.getViewport({ scale: 1 }).width
  const viewport = page.getViewport({ scale })
  const most = Math.sqrt(mostPixels / (viewport.width * viewport.height))
  const density = Math.min(OutputScale.pixelRatio, most)
  canvas.width = Math.floor(viewport.width * density)
  canvas.height = Math.floor(viewport.height * density)
  canvas.style.aspectRatio = `${viewport.width} / ${viewport.height}`
  const task = page.render({
    canvas,
    viewport,
    transform: [density, 0, 0, density, 0, 0],
  })
  signal.addEventListener('abort', () => task.cancel())
  const content = await page.getTextContent()
  signal.throwIfAborted()
  text.replaceChildren()
  text.style.setProperty('--total-scale-factor', String(scale))
  const layer = new TextLayer({ textContentSource: content, container: text, viewport })
  signal.addEventListener('abort', () => layer.cancel())
  await Promise.all([task.promise, layer.render()])
  return content.items
    .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
    .join('')
    .trim()
}
