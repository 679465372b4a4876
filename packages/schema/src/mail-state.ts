import { z } from 'zod'

/** `sent`: the mail server took it. `failed`: given up, and told to whoever sent it. */
export const mailState = z.enum(['waiting', 'sent', 'failed', 'cancelled'])
export type MailState = z.infer<typeof mailState>

/** Why the last try came to nothing. */
export const mailProblem = z.enum([
  /** The server cannot be found or reached. */
  'unreachable',
  /** The server stopped answering. */
  'silent',
  /** The connection was lost on the way. */
  'dropped',
  /** No encrypted connection came about. */
  'insecure',
  /** The server refuses the registry's user name or password. */
  'signIn',
  /** The server takes nothing from the registry at the moment. */
  'busy',
  /** The server refuses the sender's address. */
  'sender',
  /** This recipient or mail was refused for now. */
  'deferred',
  /** This recipient was refused for good. */
  'recipient',
  /** This mail was refused for good. */
  'rejected',
  /** The text was sealed with another secret than the registry's. */
  'unreadable',
  /** The registry was stopped in the midst of it. */
  'interrupted',
  /** Time ran out while the server could not be reached for any mail. */
  'notTried',
  /** Time ran out while no mail was configured. */
  'off',
  'unexpected',
])
export type MailProblem = z.infer<typeof mailProblem>

/** Problems that every mail would meet now, whoever it goes to. */
export const mailServerProblems: readonly MailProblem[] = [
  'unreachable',
  'silent',
  'dropped',
  'insecure',
  'signIn',
  'busy',
  'sender',
]

/** What became of the newest mail about something. */
export const mailOutcome = z.object({
  state: mailState,
  problem: mailProblem.nullable(),
  at: z.iso.datetime({ offset: true }),
})
export type MailOutcome = z.infer<typeof mailOutcome>
