import type { Me } from '@renkei/schema'

/** Who a request acts for, with the ids behind the names; `requestId` ties what they do to the log. */
export type Actor = {
  me: Me
  municipalityId: number | null
  departmentId: number | null
  requestId: string
}

/** An actor of a municipality's department. */
export type Officer = Actor & { municipalityId: number; departmentId: number }

/** Whose a write is: the person, and the department they act for. */
export type Writer = { me: { id: string }; departmentId: number }
