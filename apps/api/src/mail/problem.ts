import { type MailProblem, mailServerProblems } from '@renkei/schema'

/** Why a try came to nothing. */
export type Failure = {
  problem: MailProblem
  /** No further try helps. */
  permanent: boolean
  /** The server's own words; addresses are taken out of them. */
  answer: string | null
}

/** Trouble with the server that keeps a mail from even being offered: once it is over, all go. */
export const beforeMail = mailServerProblems.filter(
  (problem) => !['silent', 'dropped'].includes(problem),
)

type SmtpError = Error & {
  code?: string
  originalCode?: string
  command?: string
  response?: string
  responseCode?: number
  timeoutType?: string
}

const failure = (problem: MailProblem, permanent = false): Omit<Failure, 'answer'> => ({
  problem,
  permanent,
})

// A server that refuses the registry itself, for good or not, is the administrator's to mend: no mail
// is given up for it. Only what is said about this recipient or this mail counts for good.
function ofAnswer(command: string, code: number): Omit<Failure, 'answer'> {
  const forGood = code >= 500
  if (code === 421) return failure('busy')
  if (command === 'RCPT TO') return forGood ? failure('recipient', true) : failure('deferred')
  if (command === 'DATA') return forGood ? failure('rejected', true) : failure('deferred')
  if (command === 'MAIL FROM') return failure(forGood ? 'sender' : 'busy')
  return failure('busy')
}

const lost = ['ECONNRESET', 'EPIPE', 'ECONNABORTED']

function ofConnection({ code, originalCode = '', timeoutType = '' }: SmtpError) {
  switch (code) {
    case 'EDNS':
      return failure('unreachable')
    case 'ETLS':
    case 'EREQUIRETLS':
      return failure('insecure')
    case 'ETIMEDOUT':
      return failure(timeoutType === 'CONNECT_TIMEOUT' ? 'unreachable' : 'silent')
    case 'EABORT':
      return failure('silent')
    case 'ECONNECTION':
      return failure('dropped')
    case 'ESOCKET':
      if (/CERT|TLS|SSL|SIGNATURE|EPROTO/.test(originalCode)) return failure('insecure')
      return failure(lost.includes(originalCode) ? 'dropped' : 'unreachable')
    case 'EPROTOCOL':
      return failure('busy')
    default:
      return failure('unexpected')
  }
}

/** Reads what the SMTP client threw. */
export function failureOf(error: unknown): Failure {
  const thrown = error as SmtpError
  const { code = '', command = '', response, responseCode } = thrown
  const answer = response ? withoutAddresses(response) : null
  if (['EAUTH', 'ENOAUTH', 'EOAUTH2'].includes(code)) return { ...failure('signIn'), answer }
  if (responseCode) return { ...ofAnswer(command, responseCode), answer }
  // An address that no server could be told.
  if (code === 'EENVELOPE') return { ...failure('recipient', true), answer }
  if (code === 'EMESSAGE') return { ...failure('rejected', true), answer }
  return { ...ofConnection(thrown), answer }
}

/** A server's answer for those who may not see addresses: 550 5.1.1 <…>: User unknown. */
const withoutAddresses = (answer: string): string =>
  answer
    .replaceAll(/[^\s<>()[\]{}"',;:=]+@[^\s<>()[\]{}"',;:]+/g, '…')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 300)
