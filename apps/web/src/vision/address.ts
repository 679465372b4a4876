import { regionSlug, type VisionRef } from '@renkei/schema'
import { notFound, useParams } from '@tanstack/react-router'
import { useFrame } from './queries.ts'

type Params = { region?: string | undefined; vision?: string | undefined }

/** The vision that an address names; one that can name none is not found. */
export function refOf({ region, vision }: Params): VisionRef {
  const slug = regionSlug.safeParse(region)
  if (!slug.success || (vision !== undefined && !/^[1-9]\d?$/.test(vision))) throw notFound()
  return { region: slug.data, ...(vision === undefined ? {} : { vision: Number(vision) }) }
}

/** A number in an address, such as a project's; anything else is not found. */
export function numberOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw notFound()
  return Number(text)
}

/** The vision of the page being shown. */
export const useVisionRef = (): VisionRef => refOf(useParams({ strict: false }))

/** What every link within the vision needs: `params={{ ...useVisionParams(), number: '17' }}`. */
export function useVisionParams(): { region: string; vision: string } {
  const { region, vision } = useFrame()
  return { region: region.slug, vision: String(vision.edition) }
}
