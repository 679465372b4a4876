import { type DocumentPage, measuredOf } from '@renkei/schema'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useWords } from '../i18n.tsx'
import { ErrorText } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { pagesOf, sheetOf } from './door/pages.ts'
import { fileOf, hashOf, pageIn } from './door/place.ts'
import { Sheet } from './pdf/sheet.tsx'
import { words } from './words.ts'

const zooms = [1, 1.5, 2, 3] as const

type Shown = { of: DocumentPage; file: NonNullable<DocumentPage['file']> }

/** The file itself, for the browser's own way of showing it. */
export function FileLink({ of, file, sheet }: Shown & { sheet?: number }) {
  const word = useWords(words)
  return (
    <a className="push" href={`${fileOf(of)}${sheet === undefined ? '' : `#page=${sheet}`}`}>
      {word.file}
      {`（${word.fileSize((Math.ceil((file.size / 2 ** 20) * 10) / 10).toFixed(1))}）`}
    </a>
  )
}

/** The pages of a document, one at a time; the address says which. */
export function Viewer({ of, file }: Shown) {
  const word = useWords(words)
  const navigate = useNavigate()
  const asked = pageIn(useLocation({ select: ({ hash }) => hash }))
  const [zoom, setZoom] = useState<number>(1)
  const { first, last } = pagesOf(file)
  const page =
    asked !== undefined && sheetOf(file, asked) ? asked : Math.max(first, Math.min(1, last))
  const sheet = sheetOf(file, page) ?? 1
  const name = page >= 1 ? word.page(page) : word.sheet(sheet)
  const go = (to: number) =>
    void navigate({ to: '.', hash: hashOf(to), replace: true, resetScroll: false })
  return (
    <div className="viewer">
      {asked !== undefined && page !== asked && (
        <Notice title={word.outside(asked, Math.max(first, 1), last)} />
      )}
      <div className="viewer__bar" role="toolbar" aria-label={word.pages}>
        <button
          type="button"
          className="btn btn--sm"
          aria-disabled={page <= first}
          onClick={() => page > first && go(page - 1)}
        >
          {word.previous}
        </button>
        <button
          type="button"
          className="btn btn--sm"
          aria-disabled={page >= last}
          onClick={() => page < last && go(page + 1)}
        >
          {word.next}
        </button>
        <GoTo key={page} page={page} first={first} last={last} onGo={go} />
        <label className="viewer__zoom">
          {word.zoom}
          <select
            className="select"
            value={zoom}
            onChange={(event) => setZoom(Number(event.target.value))}
          >
            {zooms.map((one) => (
              <option key={one} value={one}>
                {word.zoomTo(one * 100)}
              </option>
            ))}
          </select>
        </label>
        <FileLink of={of} file={file} sheet={sheet} />
      </div>
      <p className="small quiet" role="status">
        {name}
        {'　'}
        {word.ofFile(sheet, file.sheets)}
      </p>
      <Sheet
        url={fileOf(of)}
        edition={of.version}
        sheet={sheet}
        name={name}
        zoom={zoom}
        withWords
      />
    </div>
  )
}

/** The page shown, to be typed over. */
function GoTo({
  page,
  first,
  last,
  onGo,
}: {
  page: number
  first: number
  last: number
  onGo: (page: number) => void
}) {
  const word = useWords(words)
  const [typed, setTyped] = useState(String(page))
  const [isWrong, setWrong] = useState(false)
  const go = (event: FormEvent) => {
    event.preventDefault()
    const read = measuredOf(typed, '', { whole: true })
    if (read === null || read < first || read > last) return setWrong(true)
    onGo(read)
  }
  return (
    <form className="viewer__go" noValidate onSubmit={go}>
      <label>
        {word.goTo}
        <input
          className="input"
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? 'viewer-wrong' : undefined}
          onChange={(event) => {
            setTyped(event.target.value)
            setWrong(false)
          }}
        />
      </label>
      <button type="submit" className="btn btn--sm">
        {word.go}
      </button>
      {isWrong && <ErrorText id="viewer-wrong">{word.unknownPage(typed)}</ErrorText>}
    </form>
  )
}
