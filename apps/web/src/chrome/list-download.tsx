import type { ListName } from '@renkei/schema'
import { type Search, stringifySearch } from '../address.ts'
import { Download, type File, useTables } from '../ui/download.tsx'
import { useFrame } from '../vision/queries.ts'

/** The list of a page as files, by what the address of the page says of it; `more`: papers of the same. */
export function ListDownload({
  list,
  search = {},
  more = [],
}: {
  list: ListName
  search?: Search
  more?: readonly File[]
}) {
  const { region, vision } = useFrame()
  const address = `/export/${region.slug}/${vision.edition}/${list}`
  return <Download files={[...more, ...useTables(address, stringifySearch(search))]} />
}
