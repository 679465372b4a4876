import type { KeyScope, Me } from '@renkei/schema'
import type { Context } from 'hono'

/** Who a request acts for, with the ids behind the names; `requestId` ties what they do to the log. */
export type Actor = {
  /** A key has scopes, which narrow what its role may; it writes by an account of its own, which is no person's. */
  me: Me & { scopes?: readonly KeyScope[] }
  municipalityId: number | null
  departmentId: number | null
  requestId: string
}

/** Tells who a request acts for, by its key or its cookie. */
export type ActorOf = (c: Context) => Promise<Actor | null>

/** An actor of a municipality's department. */
export type Officer = Actor & { municipalityId: number; departmentId: number }

/** Whose a write is: the person, and the department they act for. */
export type Writer = { me: { id: string }; departmentId: number }
