const edition = /(第[０-９0-9]+[期版])/

/** A text in which 第２期 stays on one line. */
export function Unbroken({ children }: { children: string }) {
  return children.split(edition).map((part, index) =>
    edition.test(part) ? (
      // Parts of one text stand where they stand.
      // oxlint-disable-next-line react/no-array-index-key
      <span className="nw" key={index}>
        {part}
      </span>
    ) : (
      part
    ),
  )
}
