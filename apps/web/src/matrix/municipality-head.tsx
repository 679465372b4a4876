import type { Municipality } from '@renkei/schema'
import type { ReactNode } from 'react'
import { useLanguage, useWords } from '../i18n.tsx'
import { shortName } from '../ui/tile-name.ts'
import type { Column } from './crosshair.ts'
import { words } from './words.ts'

/** The names stand upright over the columns, the legend beside them; below it the heads of what stands before. */
export function MunicipalityHead({
  columns,
  corner,
  span,
  children,
}: {
  columns: readonly (Column & { of: Municipality })[]
  corner: ReactNode
  /** Columns before the municipalities. */
  span: number
  children: ReactNode
}) {
  const language = useLanguage()
  const { taking } = useWords(words).municipalities
  return (
    <thead>
      <tr className="h1">
        <td className="corner" colSpan={span}>
          {corner}
        </td>
        {columns.map(({ of, key, className }) => (
          <th key={key} scope="col" rowSpan={2} className={`nm ${className}`}>
            <span>{shortName(language, of)}</span>
          </th>
        ))}
        <th scope="col" rowSpan={2} className="sum">
          {taking}
        </th>
      </tr>
      <tr className="h2">{children}</tr>
    </thead>
  )
}
