import type { Basis } from '@renkei/schema'
import { Fragment, type ReactNode } from 'react'
import { useTerms } from '../i18n.tsx'
import { Mark } from './mark.tsx'
import './spread.css'

export type SpreadRow = {
  key: string
  sign?: ReactNode
  label: ReactNode
  bases: readonly Basis[]
  headings?: readonly string[]
}

/** One disc or ring for each fact, row by row, with the number after it: where facts gather, and
 * where there are none. */
export function Spread({
  caption,
  head,
  count,
  rows,
}: {
  caption: string
  head: string
  count: string
  rows: readonly SpreadRow[]
}) {
  const { basis: names } = useTerms()
  return (
    <table className="table spread">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {head}
          </th>
          <th scope="col">
            <span className="vh">{caption}</span>
          </th>
          <th scope="col" className="num">
            {count}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, sign, label, bases, headings = [] }) => (
          <Fragment key={key}>
            {headings.map((heading) => (
              <tr className="spread__head" key={heading}>
                <th scope="rowgroup" colSpan={4}>
                  {heading}
                </th>
              </tr>
            ))}
            <tr className={bases.length === 0 ? 'spread__none' : undefined}>
              <td>{sign}</td>
              <th scope="row">{label}</th>
              <td>
                <span className="spread__marks">
                  {[...bases]
                    .sort()
                    .reverse()
                    .map((basis, index) => (
                      // Signs of one row are alike but for their basis.
                      // oxlint-disable-next-line react/no-array-index-key
                      <Mark basis={basis} key={index} />
                    ))}
                </span>
                <span className="vh">
                  {[...new Set(bases)].map((basis) => names[basis]).join(', ')}
                </span>
              </td>
              <td className="num">{bases.length}</td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}
