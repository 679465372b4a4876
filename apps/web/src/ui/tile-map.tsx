import type { Municipality } from '@renkei/schema'
import type { CSSProperties, ReactNode } from 'react'

type Placed = CSSProperties & Record<'--x' | '--y', number>

/** A region as squares in rough compass positions; a plain list where some have no place.
 * In order of code for those who do not see it. */
export function TileMap({
  municipalities,
  small = false,
  label,
  children,
}: {
  municipalities: readonly Municipality[]
  small?: boolean
  label?: string
  /** What stands for one municipality: an element of class `tile`. */
  children: (municipality: Municipality) => ReactNode
}) {
  const columns = Math.max(...municipalities.map(({ tile }) => tile?.column ?? 0))
  const isPlaced = municipalities.every(({ tile }) => tile !== null)
  const size: CSSProperties & Record<'--columns', number> = { '--columns': columns }
  return (
    <ul
      className={`tiles${small ? ' tiles--s' : ''}${isPlaced ? '' : ' tiles--list'}`}
      style={isPlaced ? size : undefined}
      aria-label={label}
    >
      {municipalities.map((municipality) => {
        const { code, tile } = municipality
        const place: Placed | undefined =
          tile && isPlaced ? { '--x': tile.column, '--y': tile.row } : undefined
        return (
          <li key={code} style={place}>
            {children(municipality)}
          </li>
        )
      })}
    </ul>
  )
}
