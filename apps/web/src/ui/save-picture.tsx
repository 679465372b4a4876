import { formatDate, today } from '@renkei/schema'
import { useLanguage, useWords } from '../i18n.tsx'
import { Download, type Saved } from './download.tsx'
import { words } from './words.ts'
import type { Picture } from './picture-sheet.tsx'

/** A chart as files: `draw` makes the picture when it is asked for. */
export function usePictures(draw: () => Picture | Promise<Picture>): Saved[] {
  const word = useWords(words)
  return (['svg', 'png'] as const).map((format) => ({
    text: word.picture[format],
    save: async () => {
      // What draws is loaded when the first picture is asked for.
      const { savePicture } = await import('./picture-file.tsx')
      await savePicture(await draw(), format)
    },
  }))
}

/** The last line of a picture's source: the address of what it shows, and its day. */
export function useMadeHere(): () => string {
  const language = useLanguage()
  const { madeOn } = useWords(words)
  return () => {
    const { origin, pathname, search } = location
    return `${origin}${pathname}${search}　${madeOn(formatDate(today(), language))}`
  }
}

/** 画像で保存, beside a chart. */
export function SavePicture({ draw }: { draw: () => Picture | Promise<Picture> }) {
  const word = useWords(words)
  return <Download name={word.savePicture} files={usePictures(draw)} />
}
