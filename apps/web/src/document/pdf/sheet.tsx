import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { useWords } from '../../i18n.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'
import './sheet.css'

/** How a sheet is: not drawn yet, drawn with the words on it, or why it could not be. */
type Drawn = { of: string; words: string } | { of: string; failed: true }

/** One sheet of a PDF as wide as there is room, `zoom` times that where it is larger. */
export function Sheet({
  url,
  edition,
  sheet,
  name,
  zoom = 1,
  withWords = false,
}: {
  url: string
  edition: number
  /** Counted from 1. */
  sheet: number
  /** What the sheet is called, such as 72ページ. */
  name: string
  zoom?: number
  /** Whether its words can be opened as a text below. */
  withWords?: boolean
}) {
  const word = useWords(words)
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const [drawn, setDrawn] = useState<Drawn>()
  const [tries, setTries] = useState(0)
  const of = `${url} ${edition} ${sheet} ${width} ${zoom} ${tries}`

  useEffect(() => {
    const ended = new AbortController()
    const draw = async () => {
      const [{ openPdf }, { drawPage }] = await Promise.all([
        import('./open.ts'),
        import('./draw.ts'),
      ])
      const page = await (await openPdf(url, edition)).getPage(sheet)
      if (ended.signal.aborted || !canvas.current || !text.current) return
      const on = { canvas: canvas.current, text: text.current, width: width * zoom }
      setDrawn({ of, words: await drawPage(page, on, ended.signal) })
    }
    if (width > 0) {
      draw().catch(() => {
        if (!ended.signal.aborted) setDrawn({ of, failed: true })
      })
    }
    return () => ended.abort()
  }, [url, edition, sheet, width, zoom, of])

  const now = drawn?.of === of ? drawn : undefined
  const isFailed = now !== undefined && 'failed' in now
  const size: CSSProperties & Record<'--zoom', number> = { '--zoom': zoom }
  return (
    <div className="pdf-sheet" ref={frame}>
      <div role="status" className="pdf-sheet__status">
        {now === undefined && (
          <p>
            <Marked text={word.loading(name)} />
          </p>
        )}
        {isFailed && (
          <>
            <p>
              <Marked text={word.failed(name)} />
            </p>
            <button type="button" className="btn btn--sm" onClick={() => setTries(tries + 1)}>
              {word.again}
            </button>
          </>
        )}
      </div>
      <div
        className="pdf-sheet__scroll"
        // Scrolls where it is larger than the room there is, so the keyboard must reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={name}
        hidden={isFailed}
      >
        <div className="pdf-sheet__paper" style={size}>
          <canvas ref={canvas} aria-hidden="true" />
          <div className="pdf-sheet__text" ref={text} lang="ja" />
        </div>
      </div>
      {withWords && now !== undefined && 'words' in now && <Words of={now.words} />}
    </div>
  )
}

/** The words of a sheet as a text. */
function Words({ of }: { of: string }) {
  const word = useWords(words)
  if (of === '') return <p className="small quiet">{word.noWords}</p>
  return (
    <details className="pdf-sheet__words">
      <summary>{word.words}</summary>
      <p lang="ja">{of}</p>
    </details>
  )
}

/** How wide an element is, in whole pixels; 0 until it is known. */
function useWidth(of: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const { current } = of
    if (!current) return undefined
    const watch = new ResizeObserver(() => setWidth(Math.floor(current.clientWidth)))
    watch.observe(current)
    return () => watch.disconnect()
  }, [of])
  return width
}
