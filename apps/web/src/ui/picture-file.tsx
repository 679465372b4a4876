import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { handOut } from './hand-out.ts'
import { paint } from './paint.ts'
import { type Picture, PictureSheet } from './picture-sheet.tsx'

/** Pixels of a PNG for one unit of the picture, sharp on a large screen. */
const density = 2

/** Makes a picture a file and hands it to the person. Rejects where the browser can draw none. */
export async function savePicture(picture: Picture, format: 'svg' | 'png'): Promise<void> {
  // It is drawn in the page, out of sight: there letters and lengths are known.
  const host = document.createElement('div')
  host.setAttribute('aria-hidden', 'true')
  host.style.cssText = 'position: fixed; left: -100000px; top: 0'
  document.body.append(host)
  const root = createRoot(host)
  try {
    flushSync(() => root.render(<PictureSheet {...picture} />))
    const svg = host.querySelector('svg')
    if (!svg) throw new Error('no picture was drawn')
    const blob = format === 'svg' ? written(svg) : await paint(svg, density)
    handOut(blob, `${picture.name}.${format}`)
  } finally {
    root.unmount()
    host.remove()
  }
}

const written = (svg: SVGSVGElement): Blob =>
  new Blob(
    ['<?xml version="1.0" encoding="UTF-8"?>\n', new XMLSerializer().serializeToString(svg)],
    { type: 'image/svg+xml' },
  )
