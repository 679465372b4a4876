import {
  type AddMember,
  checkMember,
  checkNames,
  checkPlaces,
  dayProblems,
  type endMember,
  type Hanging,
  type memberRef,
  readCode,
  readDay,
  type Municipality,
  type PlaceMembers,
  readKana,
  readTile,
  readText,
  type ProcedureName,
  type VisionRef,
} from '@renkei/schema'
import type { z } from 'zod'
import type { Actor, Officer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { today } from '../today.ts'
import { forgetFrames, frameOf } from '../vision/frame.ts'
import { action } from '../write/action.ts'
import { invalid, stale } from '../write/refuse.ts'
import {
  endMembership,
  insertMember,
  insertMunicipality,
  placeMember,
  rejoin,
  selectHanging,
  selectMember,
  selectMunicipality,
} from './queries.ts'
import { settleMembers } from './settle.ts'

async function permitted(db: Db, actor: Actor | null, procedure: ProcedureName, ref: VisionRef) {
  permit(actor, procedure, { region: ref.region })
  const { region_id: regionId } = await frameOf(db, ref)
  return { actor, regionId }
}

// A system administrator is of no department, and a revision is by one or by nobody.
const authorOf = (actor: Actor): Officer | null =>
  actor.departmentId === null ? null : (actor as Officer)

const subjectOf = (code: string, name: string) => ({ kind: 'municipality', id: code, name })

const write = {
  add: action('member.add', permitted, async (trx, { actor, regionId }, input: AddMember) => {
    const code = readCode(input.code)
    const fields = checkMember(input)
    const held = await selectMember(trx, regionId, code)
    const left = held?.isLeft === true ? held.until : null
    if (held && left === null) fields.push({ field: 'code', problem: 'isMember', value: held.name })
    const known = await selectMunicipality(trx, code)
    if (!known) fields.push(...checkNames(input))
    const since = readDay(input.since)
    if (since !== null && left !== null && since <= left) {
      fields.push({ field: 'since', problem: 'notAfterUntil', value: left })
    }
    if (fields.length > 0 || since === null) throw invalid(...fields)
    const { kind } = input
    const [name, kana, nameEn] = [
      readText(input.name),
      readKana(input.kana),
      readText(input.nameEn),
    ]
    const joining = known ?? (await insertMunicipality(trx, { code, name, kana, nameEn, kind }))
    const of = { regionId, municipalityId: joining.id }
    if (!(held ? await rejoin(trx, of, since) : await insertMember(trx, { ...of, since }))) {
      throw invalid({ field: 'code', problem: 'isMember', value: joining.name })
    }
    await settleMembers(trx, today(), { regionId, author: authorOf(actor) })
    return {
      answer: { code, name: joining.name, since },
      deed: {
        subject: subjectOf(code, joining.name),
        ...(held ? { before: { since: held.since, until: held.until } } : {}),
        after: { region: input.region, since },
      },
    }
  }),
  end: action(
    'member.end',
    permitted,
    async (trx, { actor, regionId }, input: z.infer<typeof endMember>) => {
      const { municipality: code, version, despite } = input
      const held = await knownMember(trx, regionId, code)
      if (held.version !== version) throw stale({ version: held.version })
      const until = readDay(input.until)
      const fields = dayProblems('until', input.until)
      if (held.role === 'core') fields.push({ field: 'until', problem: 'coreStays' })
      if (held.isLeft) fields.push({ field: 'until', problem: 'isOver', value: held.until ?? '' })
      if (until !== null && held.since !== null && until < held.since) {
        fields.push({ field: 'until', problem: 'beforeSince', value: held.since })
      }
      const { applications, inquiries } = await selectHanging(trx, regionId, held.municipalityId)
      const open = applications.length + inquiries.length
      if (open > 0 && !despite) fields.push({ field: 'despite', problem: 'stillOpen', limit: open })
      if (fields.length > 0 || until === null) throw invalid(...fields)
      const of = { regionId, municipalityId: held.municipalityId, version }
      if (!(await endMembership(trx, of, until))) throw stale({ version: version + 1 })
      await settleMembers(trx, today(), { regionId, author: authorOf(actor) })
      return {
        answer: { code, name: held.name, until },
        deed: {
          subject: subjectOf(code, held.name),
          before: { until: held.until },
          after: { region: input.region, until, applications, inquiries },
        },
      }
    },
  ),
  place: action('member.place', permitted, async (trx, { regionId }, input: PlaceMembers) => {
    const fields = checkPlaces(input.places)
    const held: { code: string; municipalityId: number; before: Tile; after: Tile }[] = []
    for (const typed of input.places) {
      const { municipalityId, tile } = await knownMember(trx, regionId, typed.code)
      held.push({ code: typed.code, municipalityId, before: tile, after: readTile(typed) })
    }
    if (fields.length > 0) throw invalid(...fields)
    const changed = held.filter(
      ({ before, after }) => before?.column !== after?.column || before?.row !== after?.row,
    )
    // Two that change places with one another share none in between.
    for (const tileOf of [(): Tile => null, ({ after }: (typeof held)[number]) => after]) {
      for (const one of changed) {
        const of = { regionId, municipalityId: one.municipalityId }
        await placeMember(trx, of, tileOf(one) ?? { column: null, row: null })
      }
    }
    const told = (when: 'before' | 'after') =>
      Object.fromEntries(changed.map((one) => [one.code, one[when]]))
    return {
      answer: { changed: changed.length },
      deed: {
        subject: { kind: 'region', id: input.region },
        ...{ before: told('before'), after: told('after') },
      },
    }
  }),
}
type Tile = Municipality['tile']

/** Takes a municipality into a region from a day on, also one that left it before; who is not in the registry yet comes
 * with its names. Throws Refused `forbidden` or `fieldsInvalid`. */
export async function add(db: Db, actor: Actor | null, input: AddMember) {
  const answer = await write.add(db, actor, input)
  forgetFrames(db)
  return answer
}

/** Ends the membership of a partner with a day; its projects no longer name it from the day after. Where applications
 * or inquiries are open there, that is told first. Throws Refused `forbidden`, `fieldsInvalid` or `stale`. */
export async function end(db: Db, actor: Actor | null, input: z.infer<typeof endMember>) {
  const answer = await write.end(db, actor, input)
  forgetFrames(db)
  return answer
}

/** Draws members on the map of their region, or takes them off it. Throws Refused `forbidden`, `notFound` or
 * `fieldsInvalid` with the fields `column CODE` and `row CODE`. */
export async function place(db: Db, actor: Actor | null, input: PlaceMembers) {
  const answer = await write.place(db, actor, input)
  forgetFrames(db)
  return answer
}

/** What hangs on a membership, for who may end it. Throws Refused. */
export async function preview(
  db: Db,
  actor: Actor | null,
  { municipality, ...ref }: z.infer<typeof memberRef>,
): Promise<Hanging> {
  const { regionId } = await permitted(db, actor, 'member.preview', ref)
  const { municipalityId, version, since, until } = await knownMember(db, regionId, municipality)
  return { version, since, until, ...(await selectHanging(db, regionId, municipalityId)) }
}

async function knownMember(db: Db, regionId: number, code: string) {
  const held = await selectMember(db, regionId, code)
  if (!held) throw new Refused('notFound', { parameter: 'municipality', value: code })
  return held
}
