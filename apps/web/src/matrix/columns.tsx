import { Count } from './section-row.tsx'

/** A column whose cells can be pointed at: a measure, or a municipality. */
export type Column = {
  /** As cells and addresses name it. */
  key: string
  /** Its place for the crosshair, and the rule where one parts it from the column before. */
  className: string
}

/** A column for each of `all`, in their order; `opens` tells before which a rule stands. */
export const columnsFor = <Of,>(
  all: readonly Of[],
  key: (one: Of) => string,
  opens: (one: Of, place: number) => boolean,
): (Column & { of: Of })[] =>
  all.map((of, place) => ({
    of,
    key: key(of),
    className: `c${place + 1}${opens(of, place) ? ' rule' : ''}`,
  }))

/** How much stands in each column, and in all. */
export type Tally = { of: (key: string) => number; all: number }

/** A number under each column, then their sum. */
export const Numbers = ({ columns, tally }: { columns: readonly Column[]; tally: Tally }) => (
  <>
    {columns.map(({ key, className }) => (
      <td key={key} className={`t ${className}`}>
        <Count n={tally.of(key)} />
      </td>
    ))}
    <td className="sum">{tally.all}</td>
  </>
)
