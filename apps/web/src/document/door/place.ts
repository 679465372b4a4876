/** The page that a document's address names, `#page=72`, as its printed number; undefined where it names none. */
export const pageIn = (hash: string): number | undefined => {
  const found = /^page=(-?\d{1,4})$/.exec(hash)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** The part of an address that names a page. */
export const hashOf = (page: number): string => `page=${page}`

/** Where a document's PDF lies. `version` tells a file from the one that it replaced. */
export const fileOf = ({ id }: { id: number }): string => `/documents/${id}/file.pdf`
