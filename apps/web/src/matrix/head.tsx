import { formatFiscalYear } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useLanguage, useWords } from '../i18n.tsx'
import { openDataAddress, paperAddress } from '../filters/address.ts'
import type { FilterState } from '../filters/use-filters.ts'
import { Icon } from '../ui/icon.tsx'
import { Title } from '../ui/title.tsx'
import { useVisionParams } from '../vision/address.ts'
import { type View, views } from './address.ts'
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
        <Download state={state} />
        <button className="btn btn--sm" type="button" onClick={() => window.print()}>
          {word.print}
        </button>
      </div>
    </div>
  )
}

const shut = (menu: HTMLDetailsElement | null) => menu?.removeAttribute('open')

function Download({ state: { frame, filters } }: { state: FilterState }) {
  const word = useWords(words)
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (!(target instanceof Node && menu.current?.contains(target))) shut(menu.current)
    }
    const escape = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape' || !menu.current?.open) return
      shut(menu.current)
      menu.current.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
      document.removeEventListener('keydown', escape)
    }
  }, [])
  return (
    <details ref={menu} className="download">
      <summary className="btn btn--sm">
        {word.download}
        <Icon name="down" />
      </summary>
      <ul>
        <li>
          <a href={paperAddress(frame, filters)} download onClick={() => shut(menu.current)}>
            {word.downloadXlsx}
          </a>
        </li>
        <li>
          <a
            href={openDataAddress(frame, filters, 'csv')}
            download
            onClick={() => shut(menu.current)}
          >
            {word.downloadCsv}
          </a>
        </li>
        <li>
          <a
            href={openDataAddress(frame, filters, 'json')}
            download
            onClick={() => shut(menu.current)}
          >
            {word.downloadJson}
          </a>
        </li>
      </ul>
    </details>
  )
}

/** The three sets of columns, as links: each has its own address. */
export function Tabs({ view, state }: { view: View; state: FilterState }) {
  const word = useWords(words)
  const params = useVisionParams()
  const tabs = useRef<HTMLElement>(null)
  useEffect(() => {
    const current = tabs.current?.querySelector<HTMLElement>(`[data-view="${view}"]`)
    if (current && tabs.current) tabs.current.scrollLeft = current.offsetLeft - 48
  }, [view])
  return (
    <nav className="tabs" aria-label={word.tabs} ref={tabs}>
      {views.map((one) => (
        <Link
          key={one}
          data-view={one}
          to="/$region/$vision/matrix"
          params={params}
          search={{ ...state.addressOf({}), view: one === 'measures' ? [] : [one] }}
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
