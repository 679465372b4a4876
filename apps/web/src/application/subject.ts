import type { Application, Subject } from '@renkei/schema'

/** What the table of permissions asks about an application. */
export const subjectOf = ({ municipality, region, asked, state }: Application): Subject => ({
  municipality,
  region,
  asked: asked.map((one) => one.municipality),
  state,
})
