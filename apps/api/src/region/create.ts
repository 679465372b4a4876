import { assemble } from '@renkei/catalogue'
import {
  checkNewRegion,
  evenWidth,
  type NewRegion,
  readAreas,
  readCode,
  readFiscalYear,
  readMember,
  readPartial,
  readRegionNames,
  readText,
  schemePillars,
} from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { forgetFrames } from '../vision/frame.ts'
import { action } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { bringRegion } from './bring.ts'
import { holdRegions } from './load-queries.ts'
import { selectKnown } from './held-queries.ts'

const edition = 1

const write = action(
  'region.create',
  async (_, actor: Actor | null, procedure) => {
    permit(actor, procedure, {})
    return { actor }
  },
  async (trx, _, typed: NewRegion) => {
    const slugs = await holdRegions(trx)
    const known = await selectKnown(
      trx,
      typed.members.map(({ code }) => readCode(code)),
    )
    const fields = checkNewRegion(typed, (code) => known.has(code))
    const slug = evenWidth(typed.slug)
    if (slugs.has(slug)) fields.push({ field: 'slug', problem: 'taken', value: slug })
    if (fields.length > 0) throw invalid(...fields)
    const catalogue = assemble(inputOf(typed, known))
    await bringRegion(trx, catalogue)
    const { name } = catalogue.region
    const [first] = catalogue.visions
    return {
      answer: { region: slug, name, edition },
      deed: {
        subject: { kind: 'region', id: slug, name },
        after: {
          ...{
            edition,
            projects: 0,
            municipalities: catalogue.municipalities.map(({ code }) => code),
          },
          ...{ title: first?.vision.title, titleEn: first?.vision.titleEn },
        },
      },
    }
  },
)

/** The region as its files would say it. What nobody stated is left out, and nothing is presumed. */
function inputOf(typed: NewRegion, known: Awaited<ReturnType<typeof selectKnown>>) {
  const { scheme, members, areas } = typed
  const vision = {
    ...{
      edition,
      title: readText(typed.visionTitle),
      titleEn: readText(typed.visionTitleEn) || null,
    },
    fromFiscalYear: readFiscalYear(typed.fromFiscalYear),
    toFiscalYear: readFiscalYear(typed.toFiscalYear),
    adopted: readPartial(typed.adopted),
  }
  return {
    region: {
      region: { slug: evenWidth(typed.slug), ...readRegionNames(typed), scheme },
      documents: [],
    },
    municipalities: {
      citations: {},
      municipalities: members
        .map(({ role, ...member }) => {
          const read = readMember(member)
          return {
            ...read,
            ...known.get(read.code),
            role,
            since: null,
            until: null,
            earlier: [],
            tile: null,
          }
        })
        .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
      agreements: [],
      affiliates: [],
    },
    visions: [
      {
        vision: {
          citations: {},
          vision,
          pillars: schemePillars[scheme].map((pillar, at) => ({ number: at + 1, ...pillar })),
          policyAreas: readAreas(areas),
          participation: { core: null, partner: null },
        },
        projects: { citations: {}, projects: [] },
      },
    ],
    plans: [],
  }
}

/** Makes a region with its municipalities and a first vision without projects. Throws Refused `forbidden` or
 * `fieldsInvalid`. */
export async function create(db: Db, actor: Actor | null, input: NewRegion) {
  const answer = await write(db, actor, input)
  forgetFrames(db)
  return answer
}
