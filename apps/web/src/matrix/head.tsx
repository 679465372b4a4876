import { formatFiscalYear } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useLanguage, useWords } from '../i18n.tsx'
import { Embed } from '../chrome/embed.tsx'
import { openDataAddress, openTable, paperAddress } from '../filters/address.ts'
import type { FilterState } from '../filters/use-filters.ts'
import { Download, useTables } from '../ui/download.tsx'
import { Title } from '../ui/title.tsx'
import { useVisionParams } from '../vision/address.ts'
import { type View, viewsOf } from './address.ts'
import { useCoveragePictures } from './coverage/use-pictures.ts'
import { showTab } from '../ui/tabs.ts'
import { words } from './words.ts'

/** Heading, edition and years; the data and the sheet to take along. */
export function Head({ view, state }: { view: View; state: FilterState }) {
  const language = useLanguage()
  const word = useWords(words)
  const params = useVisionParams()
  const { vision } = state.frame
  const [from, to] = [vision.fromFiscalYear, vision.toFiscalYear].map((year) =>
    formatFiscalYear(year, language),
  )
  return (
    <div className="mx-head">
      <div>
        <h1>{word.title[view]}</h1>
        <p>
          <span className="ph">
            <Title of={vision} />
            {'　'}
          </span>
          <span className="ph">
            {from}
            {word.from}
          </span>
          <span className="ph">{to}</span>
        </p>
      </div>
      <div className="btns">
        <Link className="btn btn--sm" to="/$region/$vision/changes" params={params} search={{}}>
          {word.changes}
        </Link>
        {(view === 'measures' || view === 'municipalities') && <Embed name={word.title[view]} />}
        <MatrixDownload view={view} state={state} />
        <a
          className="btn btn--sm"
          href={paperAddress(state.frame, state.filters, `${papers[view]}.pdf`)}
        >
          {word.print}
        </a>
      </div>
    </div>
  )
}

function MatrixDownload({ view, state: { frame, filters } }: { view: View; state: FilterState }) {
  const word = useWords(words)
  const tables = useTables(...openTable(frame, filters))
  const pictures = useCoveragePictures({ frame, filters })
  return (
    <Download
      files={[
        { text: word.downloadPdf, href: paperAddress(frame, filters, `${papers[view]}.pdf`) },
        { text: word.downloadXlsx, href: paperAddress(frame, filters, 'matrix.xlsx') },
        ...tables,
        { text: word.downloadJson, href: openDataAddress(frame, filters, 'json') },
        ...(view === 'coverage' ? pictures : []),
      ]}
    />
  )
}

const papers = {
  ...{ measures: 'matrix', municipalities: 'municipalities' },
  ...{ coverage: 'coverage', areas: 'areas' },
}

/** The sets of rows and columns, as links: each has its own address. */
export function Tabs({ view, state }: { view: View; state: FilterState }) {
  const word = useWords(words)
  const params = useVisionParams()
  const tabs = useRef<HTMLElement>(null)
  const own = viewsOf(state.frame)
  useEffect(() => {
    showTab(tabs.current, `[data-view="${view}"]`)
  }, [view])
  // One view needs no choice.
  if (own.length < 2) return null
  return (
    <nav className="tabs" aria-label={word.tabs} ref={tabs}>
      {own.map((one) => (
        <Link
          key={one}
          data-view={one}
          to="/$region/$vision/matrix"
          params={params}
          search={{ ...state.addressOf({}), view: one === own[0] ? [] : [one] }}
          resetScroll={false}
          activeProps={{}}
          aria-current={one === view ? 'page' : undefined}
        >
          {word.tab[one]}
        </Link>
      ))}
    </nav>
  )
}
