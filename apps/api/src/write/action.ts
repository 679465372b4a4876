import type { AuditAction, ProcedureName } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { type Deed, record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'

/** The version of something that was read. */
export type Read = { id: number; version: number }

type ActionName = ProcedureName & AuditAction

/** What an action answers, and what the trail is told of it: nothing where there is no `deed`. Its
 * subject is the one that was found, unless it names another. */
type Done<Answer> = {
  answer: Answer
  deed?: Partial<Pick<Deed, 'subject'>> & Pick<Deed, 'before' | 'after'>
}

/** A write, as every one goes: `find` reads what it is about and refuses whoever may not, `write` does
 * it in one transaction, which ends with the audit trail. `means`: what else it takes, such as mail. */
export const action =
  <
    Name extends ActionName,
    Input,
    Found extends { actor: Actor; subject?: Deed['subject'] },
    Answer,
    Means = void,
  >(
    name: Name,
    find: (db: Db, asking: Actor | null, procedure: Name, input: Input) => Promise<Found>,
    write: (trx: Db, found: Found, input: Input, means: Means) => Promise<Done<Answer>>,
  ) =>
  async (db: Db, asking: Actor | null, input: Input, means: Means): Promise<Answer> => {
    const found = await find(db, asking, name, input)
    return transaction(db, async (trx) => {
      const { answer, deed } = await write(trx, found, input, means)
      if (deed) {
        const subject = deed.subject ?? found.subject
        if (!subject) throw new Error(`${name} was done to nothing`)
        await record(trx, found.actor, { ...deed, action: name, subject })
      }
      return answer
    })
  }
