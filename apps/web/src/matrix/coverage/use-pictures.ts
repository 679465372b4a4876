import { type Filters, formatDate, type Frame } from '@renkei/schema'
import { useQueryClient } from '@tanstack/react-query'
import { titleIn, useLanguage, useWords } from '../../i18n.tsx'
import { countingOf } from '../../project/door/model.ts'
import { everyProjectQuery } from '../../project/queries.ts'
import type { Saved } from '../../ui/download.tsx'
import { useMadeHere, usePictures } from '../../ui/save-picture.tsx'
import { useVisionRef } from '../../vision/address.ts'
import { words } from '../words.ts'

/** 政策分野 × 重点施策 as picture files, of the projects that the filters leave. */
export function useCoveragePictures({
  frame,
  filters,
}: {
  frame: Frame
  filters: Filters
}): Saved[] {
  const queries = useQueryClient()
  const ref = useVisionRef()
  const language = useLanguage()
  const word = useWords(words)
  const madeHere = useMadeHere()
  const { pillars, policyAreas } = filters
  return usePictures(async () => {
    const { coveragePicture } = await import('./picture.tsx')
    const items = await queries.fetchQuery(everyProjectQuery(ref, filters))
    const of = titleIn(language, frame.vision).text
    const keeps = (pillar: number, code: string) =>
      (pillars.length === 0 || pillars.includes(pillar)) &&
      (policyAreas.length === 0 || policyAreas.includes(code))
    return coveragePicture(
      { frame, items, counts: countingOf(filters.confirmed), keeps },
      language,
      {
        title: `${of}　${word.title.coverage}`,
        source: [
          word.coverage.pictureSigns,
          ...(filters.asOf === undefined
            ? []
            : [word.coverage.pictureDay(formatDate(filters.asOf, language))]),
          madeHere(),
        ],
      },
    )
  })
}
