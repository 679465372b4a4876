import type { WorkbookRefusal } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { selectInquiry } from '../inquiry/queries.ts'
import { getResponse } from '../response/get.ts'
import { selectOwn } from '../response/queries.ts'
import type { Ref } from '../response/subject.ts'
import { frameOf } from '../vision/frame.ts'
import type { Against } from './read.ts'

/** What the workbook of a response is read against. */
export async function answersAgainst(db: Db, actor: Actor, asked: Ref): Promise<Against> {
  const { inquiry, cells } = await getResponse(db, actor, asked)
  const own = await selectOwn(db, asked, actor.me.id)
  return { ...asked, rule: inquiry.rule, answers: cells, own }
}

/** A refusal that names another municipality by name: people know it so, not by code. */
export async function byName(
  db: Db,
  asked: Ref,
  refusal: WorkbookRefusal,
): Promise<WorkbookRefusal> {
  const inquiry = await selectInquiry(db, asked.inquiry)
  if (refusal.code !== 'otherMunicipality' || !inquiry) return refusal
  const { frame } = await frameOf(db, inquiry)
  const named = frame.municipalities.find(({ code }) => code === refusal.found)
  return named ? { ...refusal, found: named.name } : refusal
}
