import { Marked } from './marked.tsx'

const unit =
  /(（?(?:第[０-９0-9]+[期版]|(?:令和|平成)[元０-９0-9]+年(?:度|[０-９0-9]+月[０-９0-9]+日)|[0-9]{4}年[０-９0-9]+月[０-９0-9]+日))/

/** A text in which 第２期, 令和６年度 and dates stay on one line, with the bracket
 * that opens before them. */
export function Unbroken({ children }: { children: string }) {
  return children.split(unit).map((part, index) =>
    unit.test(part) ? (
      // Parts of one text stand where they stand.
      // oxlint-disable-next-line react/no-array-index-key
      <span className="nw" key={index}>
        {part}
      </span>
    ) : (
      <Marked text={part} key={index} />
    ),
  )
}
