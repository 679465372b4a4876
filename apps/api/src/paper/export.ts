import type { Frame } from '@renkei/schema'
import { type Context, Hono } from 'hono'
import type { Actor, ActorOf } from '../actor.ts'
import { getApplication } from '../application/get.ts'
import { applicationPaper } from '../application/paper.ts'
import type { Db } from '../db/schema.ts'
import { published } from '../evaluation/export.ts'
import { reportPaper } from '../evaluation/paper.ts'
import { report } from '../evaluation/report.ts'
import { Refused } from '../refusal.ts'
import { getResponse } from '../response/get.ts'
import { responsePaper } from '../response/paper.ts'
import { selectChain } from '../endorsement/queries.ts'
import { shownFrame } from '../vision/frame.ts'
import { answerDocument } from './answer.ts'
import type { Press } from './press.ts'

type Means = {
  press: Press
  url: string | undefined
  actorOf: ActorOf
}

/** PDFs for those who may read what they show: `/export/applications/{id}.pdf`,
 * `/export/inquiries/{id}/responses/{municipality}.pdf` for 決裁, and the council paper
 * `/export/inquiries/{id}/report.pdf`, on which `?mark=` is its number. Throws Refused. */
export function exportPapers(db: Db, { actorOf, ...means }: Means): Hono {
  const known = async (c: Context) => {
    const actor = await actorOf(c)
    if (!actor) throw new Refused('signInRequired')
    return actor
  }
  return new Hono()
    .get('/applications/:file{[1-9][0-9]{0,8}\\.pdf}', async (c) => {
      const actor = await known(c)
      const id = Number.parseInt(c.req.param('file'), 10)
      const application = await getApplication(db, actor, id)
      const frame = await shownFrame(db, application)
      const chain = await chainFor(db, actor, application.municipality)
      const document = applicationPaper(application, frame, chain)
      const page = pageOf(frame, `applications/${id}`)
      return answerDocument(c, means, {
        ...{ document, page, of: frame.vision.title, name: `application-${id}` },
      })
    })
    .get('/inquiries/:id{[1-9][0-9]{0,8}}/responses/:file{[0-9]{6}\\.pdf}', async (c) => {
      const actor = await known(c)
      const ref = {
        inquiry: Number(c.req.param('id')),
        municipality: c.req.param('file').slice(0, 6),
      }
      const response = await getResponse(db, actor, ref)
      const frame = await shownFrame(db, response.inquiry)
      const chain = await chainFor(db, actor, ref.municipality)
      const document = responsePaper(response, frame, chain)
      const page = pageOf(frame, `inquiries/${ref.inquiry}/responses/${ref.municipality}`)
      return answerDocument(c, means, {
        ...{ document, page, of: frame.vision.title },
        name: `response-${ref.inquiry}-${ref.municipality}`,
      })
    })
    .get('/inquiries/:id{[1-9][0-9]{0,8}}/report.pdf', async (c) => {
      const actor = await actorOf(c)
      const id = Number(c.req.param('id'))
      const found = await report(db, actor, id)
      const frame = await shownFrame(db, found.inquiry)
      const mark = c.req.query('mark')?.trim().slice(0, 20)
      const opinions = await published(db, found.inquiry)
      const document = reportPaper(found, frame, mark === '' ? undefined : mark, opinions)
      const page = pageOf(frame, `inquiries/${id}/report`)
      return answerDocument(c, means, {
        ...{ document, page, of: frame.vision.title },
        name: `report-${found.inquiry.fiscalYear}`,
      })
    })
}

/** Who endorses in a town hall, for its own people alone. */
const chainFor = (db: Db, { me }: Actor, municipality: string) =>
  me.municipality?.code === municipality ? selectChain(db, municipality) : undefined

const pageOf = ({ region, vision }: Frame, page: string): string =>
  `/${region.slug}/${vision.edition}/${page}`
