import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'

/** What a click on `name` hands out as a file. */
export async function taken(page: Page, press: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return download
}

export const bytesOf = async (download: Download): Promise<Buffer> =>
  readFile(await download.path())

/** A PNG as it is seen: its size, and how many of the points within a part of it (shares of its width and height) are
 * dark, as ink is. */
export async function seen(
  page: Page,
  png: Buffer,
  part = { left: 0, top: 0, right: 1, bottom: 1 },
): Promise<{ width: number; height: number; dark: number }> {
  return page.evaluate(
    async ({ text, of }) => {
      const bytes = Uint8Array.from(atob(text), (sign) => sign.codePointAt(0) ?? 0)
      const { width, height, ...image } = await createImageBitmap(new Blob([bytes])).then(
        (made) => ({
          ...{ width: made.width, height: made.height, made },
        }),
      )
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d')
      context?.drawImage(image.made, 0, 0)
      const [x, y] = [Math.round(width * of.left), Math.round(height * of.top)]
      const [w, h] = [Math.round(width * of.right) - x, Math.round(height * of.bottom) - y]
      const data = context?.getImageData(x, y, w, h).data ?? []
      let dark = 0
      for (let at = 0; at < data.length; at += 4) {
        if ((data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255) < 240) dark += 1
      }
      return { width, height, dark }
    },
    { text: png.toString('base64'), of: part },
  )
}
