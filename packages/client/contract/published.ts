import { permissions, type ProcedureName } from '@renkei/schema'

/** The procedures that other programs may build on: every read that is everyone's, and what a town hall's
 * own systems answer inquiries (照会) and report actuals (実績) with. They change by semantic versioning; all
 * others are the web client's own and change at any time. A procedure more is a line more here, then
 * `npm run contract`, as long as the declarations stay within 60 kB. */
export const published = [
  'region.list',
  'region.directory',
  'vision.frame',
  'vision.summary',
  'vision.overTime',
  'vision.compare',
  'project.search',
  'project.get',
  'project.card',
  'project.revision',
  'change.list',
  'change.feed',
  'plan.list',
  'plan.get',
  'plan.item',
  'plan.search',
  'plan.roadmaps',
  'plan.indicators',
  'plan.departments',
  'plan.department',
  'plan.glossary',
  'alignment.list',
  'alignment.chains',
  'alignment.unserved',
  'indicator.list',
  'indicator.get',
  'evaluation.rule',
  'evaluation.reports',
  'evaluation.report',
  'evaluation.results',
  'document.get',
  'synonym.list',
  'opinion.list',
  'session.get',

  'inquiry.list',
  'response.get',
  'response.save',
  'response.submit',
  'indicator.take',
] as const satisfies readonly ProcedureName[]

/** What everyone may call and no other program needs: they are of a person at the registry's own pages, who
 * holds a link that was mailed. */
export const ofPages = [
  'feedback.send',
  'subscription.ask',
  'subscription.open',
  'subscription.confirm',
  'subscription.change',
  'subscription.end',
  'session.settings',
  'invitation.get',
  'invitation.accept',
] as const satisfies readonly ProcedureName[]

/** Nouns that are published though no procedure answers them: what is learnt of a refusal. */
export const publishedNouns = ['Refusal'] as const

/** What published types were called before, by numbers that came of their order. They go with the next major version. */
export const formerNames = {
  Change2: 'PlanChange',
  Change3: 'ActualChange',
  Change4: 'AlignmentChange',
  Change5: 'RegionChange',
  Change6: 'IndicatorChange',
  Change7: 'ReportChange',
}

/** What everyone may call, by the table of permissions. */
export const everyones = Object.entries(permissions)
  .filter(([, grants]) =>
    grants.some(({ roles }) => (roles as readonly string[]).includes('public')),
  )
  .map(([name]) => name)
