import { type Catalogue, type CatalogueVision, type BookRows, rowsOf } from '@renkei/catalogue'
import { eachText, projectTextNames, sourceDocument } from '@renkei/schema'
import { namesIn } from '../change/compared.ts'
import type { Db } from '../db/schema.ts'
import { selectRule } from '../evaluation/rule-queries.ts'
import { selectIndicators } from '../indicator/queries.ts'
import type { HeldGrounds } from '../project/content.ts'
import { selectContents } from '../project/revise.ts'
import { selectPredecessors } from '../vision/predecessor-queries.ts'
import type { FrameRow } from '../vision/queries.ts'
import { selectCurrent } from './queries.ts'

type Held = Omit<Catalogue, 'visions' | 'plans'> & {
  vision: CatalogueVision
  /** Revisions of its projects, by number. */
  revisions: Map<number, number>
}

/** A region and one of its visions as they are held now, in the words of the catalogue. */
async function selectHeld(
  db: Db,
  { frame, ids, vision_id: visionId, region_id: regionId }: FrameRow,
): Promise<Held> {
  const names = namesIn(ids)
  const nameOf = (of: keyof typeof names, id: number) => names[of].get(id) ?? ''
  const groundsOf = ({ basis, reason, reasonEn, documentId, page }: HeldGrounds) => ({
    ...{ basis, reason, reasonEn },
    citation: documentId === null ? null : { document: nameOf('documents', documentId), page },
  })
  const current = await selectCurrent(db, visionId)
  const former = await selectPredecessors(db, visionId)
  const contents = await selectContents(
    db,
    current.map(({ revisionId }) => revisionId),
  )
  const { vision, revisions } = frame
  const rule = await selectRule(db, regionId, false)
  // What it was adopted as is no revision.
  const revised = revisions.find(({ revision }) => revision > 0) ?? null
  const { pillars, policyAreas, themes, measures, arranged, commonMeasures } = frame
  return {
    region: frame.region,
    evaluationRule: rule.version === 0 ? null : rule.rule,
    documents: frame.documents.map((document) => sourceDocument.parse(document)),
    municipalities: [...frame.municipalities, ...frame.otherMunicipalities].sort((a, b) =>
      a.code < b.code ? -1 : 1,
    ),
    agreements: frame.agreements,
    affiliates: frame.affiliates,
    revisions: new Map(current.map(({ number, revision }) => [number, revision])),
    vision: {
      ...{ vision, pillars, policyAreas, themes, measures, arranged, commonMeasures },
      ...{ citation: null, adoptionCitation: null },
      revised: revised && { on: revised.on, reason: revised.reason },
      participation: { core: null, partner: null },
      projects: current.flatMap(({ id, number, revisionId }) => {
        const content = contents.get(revisionId)
        if (!content) return []
        const { policyArea, marks, participations, documentId } = content
        const { title, titleEn, kana, visionPage, markCount, basis, status } = content
        return {
          ...{ registered: id, number, title, titleEn, kana, visionPage, markCount, basis, status },
          ...{ fromFiscalYear: content.fromFiscalYear, toFiscalYear: content.toFiscalYear },
          texts: eachText(projectTextNames, (name) => content[name]),
          costs: content.budget,
          costShares: content.costShares
            .map(({ municipalityId, ...share }) => ({
              ...share,
              municipality: nameOf('municipalities', municipalityId),
            }))
            .sort(
              (a, b) =>
                a.fiscalYear - b.fiscalYear || Number(a.municipality) - Number(b.municipality),
            ),
          predecessors: former.flatMap(({ project, former: of, grounds }) =>
            project === number && of.number !== null
              ? [{ edition: of.edition, title: of.title, number: of.number, ...grounds }]
              : [],
          ),
          citation:
            documentId === null
              ? null
              : { document: nameOf('documents', documentId), page: visionPage },
          policyArea: { code: nameOf('policyAreas', policyArea.id), ...groundsOf(policyArea) },
          marks: marks
            .map((mark) => ({
              measure: Number(nameOf('measures', mark.measureId)),
              ...groundsOf(mark),
            }))
            .sort((a, b) => a.measure - b.measure),
          participations: participations
            .map((cell) => ({
              municipality: nameOf('municipalities', cell.municipalityId),
              ...{ answer: cell.answer, condition: cell.condition },
              ...groundsOf(cell),
            }))
            .sort((a, b) => (a.municipality < b.municipality ? -1 : 1)),
        }
      }),
      indicators: (await selectHeldIndicators(db, visionId)).map((one) => ({
        ...one,
        predecessors: former.flatMap(({ indicator, former: { edition, title, ...of }, grounds }) =>
          indicator === one.registered && of.registered !== null
            ? [{ edition, title, registered: of.registered, ...grounds }]
            : [],
        ),
      })),
    },
  }
}

async function selectHeldIndicators(db: Db, visionId: number) {
  const open = (await selectIndicators(db, visionId, {}, false)).filter(
    ({ endedAt }) => endedAt === null,
  )
  const numberOf = new Map(open.map(({ id }, at) => [id, at + 1]))
  return open.map(({ weight, id, ...one }, at) => ({
    ...{ registered: id, number: at + 1, pillar: one.pillar, policyArea: one.policyArea },
    ...{ measure: one.measure, project: one.project, title: one.title },
    ...{ unit: one.unit, kind: one.kind, direction: one.direction, baseline: one.baseline },
    ...{ baselineFiscalYear: one.baselineFiscalYear, target: one.target },
    ...{ targetFiscalYear: one.targetFiscalYear, source: one.source },
    ...{ municipality: one.municipality, department: one.department, totalling: one.totalling },
    ...{ yearKind: one.yearKind, countedOn: one.countedOn },
    ...{ baselineWords: one.baselineWords, targetWords: one.targetWords },
    formerTargets: one.formerTargets,
    weight: weight ? (numberOf.get(weight.id) ?? null) : null,
  }))
}

/** The same as the rows of its workbook. */
export async function heldRows(db: Db, framed: FrameRow): Promise<BookRows> {
  const { vision, revisions, ...region } = await selectHeld(db, framed)
  const rows = rowsOf(region, vision)
  return {
    ...rows,
    projects: (rows['projects'] ?? []).map((row) => ({
      ...row,
      revision: revisions.get(Number(row['number'])) ?? null,
    })),
  }
}
