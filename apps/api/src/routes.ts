import { affiliateRoutes } from './affiliate/router.ts'
import { agreementRoutes } from './agreement/router.ts'
import { alignmentRoutes } from './alignment/router.ts'
import { apiKeyRoutes } from './api-key/router.ts'
import { applicationRoutes } from './application/router.ts'
import { assignmentRoutes } from './assignment/router.ts'
import { auditRoutes } from './audit/router.ts'
import { calendarRoutes } from './calendar/router.ts'
import { changeRoutes } from './change/router.ts'
import { confirmationRoutes } from './confirmation/router.ts'
import { departmentRoutes } from './department/router.ts'
import { descriptionRoutes } from './description/router.ts'
import { endorsementRoutes } from './endorsement/router.ts'
import { evaluationRoutes } from './evaluation/router.ts'
import { feedbackRoutes } from './feedback/router.ts'
import { opinionRoutes } from './opinion/router.ts'
import { indicatorRoutes } from './indicator/router.ts'
import { gapRoutes } from './gap/router.ts'
import { inquiryRoutes } from './inquiry/router.ts'
import { invitationRoutes } from './invitation/router.ts'
import { mailRoutes } from './mail/router.ts'
import { personRoutes } from './person/router.ts'
import { planRoutes } from './plan/router.ts'
import { memberRoutes } from './member/router.ts'
import { messageRoutes } from './message/router.ts'
import { projectRoutes } from './project/router.ts'
import { responseRoutes } from './response/router.ts'
import { regionBookRoutes } from './region-book/router.ts'
import { regionRoutes } from './region/router.ts'
import { sessionRoutes } from './session/router.ts'
import { subscriptionRoutes } from './subscription/router.ts'
import { documentRoutes } from './document/router.ts'
import { synonymRoutes } from './synonym/router.ts'
import { transferRoutes } from './transfer/router.ts'
import { visionRoutes } from './vision/router.ts'
import { workRoutes } from './work/router.ts'
import type { ProcedureName } from '@renkei/schema'
import { webhookRoutes } from './webhook/router.ts'

/** Every procedure of the registry, by entity. */
export const routes = {
  region: regionRoutes,
  regionBook: regionBookRoutes,
  member: memberRoutes,
  agreement: agreementRoutes,
  affiliate: affiliateRoutes,
  vision: visionRoutes,
  project: projectRoutes,
  change: changeRoutes,
  plan: planRoutes,
  alignment: alignmentRoutes,
  application: applicationRoutes,
  endorsement: endorsementRoutes,
  message: messageRoutes,
  work: workRoutes,
  confirmation: confirmationRoutes,
  inquiry: inquiryRoutes,
  response: responseRoutes,
  assignment: assignmentRoutes,
  indicator: indicatorRoutes,
  evaluation: evaluationRoutes,
  document: documentRoutes,
  synonym: synonymRoutes,
  feedback: feedbackRoutes,
  opinion: opinionRoutes,
  subscription: subscriptionRoutes,
  description: descriptionRoutes,
  gap: gapRoutes,
  session: sessionRoutes,
  person: personRoutes,
  transfer: transferRoutes,
  invitation: invitationRoutes,
  calendar: calendarRoutes,
  mail: mailRoutes,
  department: departmentRoutes,
  apiKey: apiKeyRoutes,
  webhook: webhookRoutes,
  audit: auditRoutes,
}

type Paths<R> = { [E in keyof R & string]: `${E}.${keyof R[E] & string}` }[keyof R & string]

/** Fails the build, naming it, when a procedure has no line in the table of permissions. */
type Unpermitted = Exclude<Paths<typeof routes>, ProcedureName>
void (true satisfies [Unpermitted] extends [never] ? true : Unpermitted)
