/** The web client's pages, by the path of their address, with parameters as its router writes them. The
 * client makes its routes of them, and the server answers nothing else as a page. Of two that fit an
 * address the first is meant. Beside them there are `/`, `/{region}` and `/{region}/{edition}`. */
export const rootPages = {
  signIn: 'sign-in',
  resetPassword: 'reset-password',
  newPassword: 'new-password',
  invitation: 'invitation/$token',
  account: 'account',
  people: 'people',
  audit: 'audit',
  mail: 'mail',
  regions: 'regions',
  newRegion: 'regions/new',
  regionBooks: 'region-books',
  subscription: 'subscription/$key',
  document: 'documents/$id',
} as const

/** Those below an edition of a region's vision, `/sapporo/2/…`. */
export const visionPages = {
  matrix: 'matrix',
  projects: 'projects',
  project: 'projects/$number',
  compare: 'projects/$number/compare',
  changes: 'changes',
  comparison: 'comparison',
  measures: 'measures',
  measure: 'measures/$number',
  policyAreas: 'policy-areas',
  policyArea: 'policy-areas/$code',
  municipalities: 'municipalities',
  municipality: 'municipalities/$code',
  reports: 'reports',
  opinions: 'opinions',
  indicators: 'indicators',
  newIndicator: 'indicators/new',
  actualBook: 'indicators/workbook',
  indicator: 'indicators/$id',
  plans: 'plans',
  planRoadmaps: 'plans/roadmaps',
  planIndicators: 'plans/indicators',
  plan: 'plans/$plan',
  planItem: 'plans/$plan/$item',
  planDepartments: 'departments',
  planDepartment: 'departments/$name',
  glossary: 'glossary',
  alignments: 'alignments',
  unserved: 'alignments/unserved',
  about: 'about',
  developers: 'developers',
  contact: 'contact',
  accessibility: 'accessibility',
  feedback: 'feedback',
  synonyms: 'synonyms',
  summaries: 'summaries',
  gaps: 'gaps',
  work: 'work',
  applications: 'applications',
  application: 'applications/$id',
  inquiries: 'inquiries',
  newInquiry: 'inquiries/new',
  evaluationRule: 'inquiries/rule',
  inquiry: 'inquiries/$id',
  answers: 'inquiries/$id/answers',
  evaluation: 'inquiries/$id/evaluation',
  report: 'inquiries/$id/report',
  response: 'inquiries/$id/responses/$municipality',
  preview: 'inquiries/$id/preview/$municipality',
  workbook: 'inquiries/$id/responses/$municipality/workbook',
  assignments: 'inquiries/$id/responses/$municipality/assignments',
  review: 'review',
  reviewOf: 'review/$id',
  confirm: 'confirm',
  confirmOf: 'confirm/$number',
} as const
export type VisionPage = keyof typeof visionPages

/** Those that everyone reads, and uses without a script: nothing is typed into them but words to look for, and what
 * `contact` posts. */
export const readingPages: ReadonlySet<VisionPage> = new Set([
  'matrix',
  'projects',
  'project',
  'compare',
  'changes',
  'comparison',
  'measures',
  'measure',
  'policyAreas',
  'policyArea',
  'municipalities',
  'municipality',
  'reports',
  'report',
  'opinions',
  'indicators',
  'indicator',
  'plans',
  'plan',
  'planItem',
  'planRoadmaps',
  'planIndicators',
  'planDepartments',
  'planDepartment',
  'glossary',
  'alignments',
  'unserved',
  'about',
  'developers',
  'contact',
  'accessibility',
])

/** Which of some pages an address is of, its path in parts, and its parameters in order. */
export function pageAt<Page extends string>(
  pages: Record<Page, string>,
  parts: readonly string[],
): { page: Page; params: string[] } | undefined {
  for (const page of Object.keys(pages) as Page[]) {
    const own = pages[page].split('/')
    const isParameter = (_: unknown, i: number) => own[i]?.startsWith('$') === true
    if (own.length !== parts.length) continue
    if (own.every((part, i) => isParameter(part, i) || part === parts[i])) {
      return { page, params: parts.filter(isParameter) }
    }
  }
  return undefined
}

/** Whether an address names a page of a vision without saying which edition, `/sapporo/matrix`: the newest is
 * meant. */
export function lacksEdition(parts: readonly string[]): boolean {
  const [, ...below] = parts
  return (
    pageAt(rootPages, parts) === undefined &&
    below.length > 0 &&
    pageAt(visionPages, below) !== undefined
  )
}
