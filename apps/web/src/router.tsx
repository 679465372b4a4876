import type { QueryClient } from '@tanstack/react-query'
import { createRouter, type RouterHistory } from '@tanstack/react-router'
import { parseSearch, stringifySearch } from './address.ts'
import { ErrorPage, NotFoundPage } from './chrome/trouble.tsx'
import { aboutRoute } from './routes/about.tsx'
import { accountRoute } from './routes/account.tsx'
import { alignmentsRoute, unservedRoute } from './routes/alignments.tsx'
import { answersRoute } from './routes/answers.tsx'
import { applicationRoute } from './routes/application.tsx'
import { applicationsRoute } from './routes/applications.tsx'
import { assignmentsRoute } from './routes/assignments.tsx'
import { auditRoute } from './routes/audit.tsx'
import { changesRoute } from './routes/changes.tsx'
import { comparisonRoute } from './routes/comparison.tsx'
import { confirmRoute } from './routes/confirm.tsx'
import { compareRoute } from './routes/compare.tsx'
import { planDepartmentRoute, planDepartmentsRoute } from './routes/departments.tsx'
import { developersRoute } from './routes/developers.tsx'
import { documentRoute } from './routes/document.tsx'
import { evaluationRoute } from './routes/evaluation.tsx'
import { glossaryRoute } from './routes/glossary.tsx'
import { homeRoute } from './routes/home.tsx'
import { indicatorRoute } from './routes/indicator.tsx'
import { actualBookRoute, indicatorsRoute, newIndicatorRoute } from './routes/indicators.tsx'
import { inquiryRoute } from './routes/inquiry.tsx'
import { inquiriesRoute, evaluationRuleRoute, newInquiryRoute } from './routes/inquiries.tsx'
import { invitationRoute } from './routes/invitation.tsx'
import { mailRoute } from './routes/mail.tsx'
import { matrixRoute } from './routes/matrix.tsx'
import { measureRoute } from './routes/measure.tsx'
import { measuresRoute } from './routes/measures.tsx'
import { municipalitiesRoute } from './routes/municipalities.tsx'
import { municipalityRoute } from './routes/municipality.tsx'
import { newPasswordRoute } from './routes/new-password.tsx'
import { newestRoute, overviewRoute } from './routes/overview.tsx'
import { peopleRoute } from './routes/people.tsx'
import {
  planIndicatorsRoute,
  planItemRoute,
  planRoadmapsRoute,
  planRoute,
  plansRoute,
} from './routes/plans.tsx'
import { policyAreaRoute } from './routes/policy-area.tsx'
import { policyAreasRoute } from './routes/policy-areas.tsx'
import { projectRoute } from './routes/project.tsx'
import { projectsRoute } from './routes/projects.tsx'
import { regionRoute, visionRoute } from './routes/region.tsx'
import { regionBooksRoute } from './routes/region-books.tsx'
import { heldRegionsRoute, newRegionRoute } from './routes/regions.tsx'
import { opinionsRoute } from './routes/opinions.tsx'
import { reportsRoute } from './routes/reports.tsx'
import { reportRoute } from './routes/report.tsx'
import { resetPasswordRoute } from './routes/reset-password.tsx'
import { previewRoute, responseRoute } from './routes/response.tsx'
import { reviewRoute } from './routes/review.tsx'
import { rootRoute } from './routes/root.tsx'
import { signInRoute } from './routes/sign-in.tsx'
import { accessibilityRoute, contactRoute, feedbackRoute } from './routes/feedback.tsx'
import { subscriptionRoute } from './routes/subscription.tsx'
import { gapsRoute } from './routes/gaps.tsx'
import { summariesRoute } from './routes/summaries.tsx'
import { synonymsRoute } from './routes/synonyms.tsx'
import { workRoute } from './routes/work.tsx'
import { workbookRoute } from './routes/workbook.tsx'
import { Loading } from './ui/loading.tsx'

const routeTree = rootRoute.addChildren([
  homeRoute, // /
  signInRoute, // /sign-in?next=
  resetPasswordRoute, // /reset-password
  newPasswordRoute, // /new-password?token=
  invitationRoute, // /invitation/…
  accountRoute, // /account
  peopleRoute, // /people
  auditRoute, // /audit?…
  mailRoute, // /mail?…
  heldRegionsRoute, // /regions
  newRegionRoute, // /regions/new
  regionBooksRoute, // /region-books?region=
  subscriptionRoute, // /subscription/…
  documentRoute, // /documents/2#page=72
  regionRoute.addChildren([
    newestRoute, // /sapporo
    visionRoute.addChildren([
      overviewRoute, // /sapporo/2
      matrixRoute, // …/matrix
      projectsRoute, // …/projects
      projectRoute, // …/projects/17
      compareRoute, // …/projects/17/compare?from=1&to=2
      changesRoute, // …/changes?since=
      comparisonRoute, // …/comparison?former=1&formerAsOf=
      measuresRoute, // …/measures
      measureRoute, // …/measures/3
      policyAreasRoute, // …/policy-areas
      policyAreaRoute, // …/policy-areas/3-1c
      municipalitiesRoute, // …/municipalities
      municipalityRoute, // …/municipalities/012173
      reportsRoute, // …/reports
      opinionsRoute, // …/opinions
      indicatorsRoute, // …/indicators
      newIndicatorRoute, // …/indicators/new?project=
      actualBookRoute, // …/indicators/workbook
      indicatorRoute, // …/indicators/5
      plansRoute, // …/plans
      planRoadmapsRoute, // …/plans/roadmaps?plan=
      planIndicatorsRoute, // …/plans/indicators?plan=
      planRoute, // …/plans/strategic-vision?q=
      planItemRoute, // …/plans/strategic-vision/creative-strategy-5-1
      planDepartmentsRoute, // …/departments
      planDepartmentRoute, // …/departments/市民自治推進室
      glossaryRoute, // …/glossary
      alignmentsRoute, // …/alignments?plan=&state=
      unservedRoute, // …/alignments/unserved?plan=
      aboutRoute, // …/about
      developersRoute, // …/developers
      contactRoute, // …/contact?project=17
      accessibilityRoute, // …/accessibility
      feedbackRoute, // …/feedback
      synonymsRoute, // …/synonyms
      gapsRoute, // …/gaps?list=uncovered
      summariesRoute, // …/summaries?number=17
      workRoute, // …/work
      applicationsRoute, // …/applications?state=
      applicationRoute, // …/applications/12, …/applications/new?kind=&project=&revision=
      inquiriesRoute, // …/inquiries
      newInquiryRoute, // …/inquiries/new
      evaluationRuleRoute, // …/inquiries/rule
      inquiryRoute, // …/inquiries/12
      answersRoute, // …/inquiries/4/answers?kind=
      evaluationRoute, // …/inquiries/12/evaluation
      reportRoute, // …/inquiries/12/report
      previewRoute, // …/inquiries/12/preview/012173
      responseRoute, // …/inquiries/12/responses/012173?kind=
      assignmentsRoute, // …/inquiries/12/responses/012173/assignments
      workbookRoute, // …/inquiries/12/responses/012173/workbook
      reviewRoute, // …/review, …/review/12
      confirmRoute, // …/confirm, …/confirm/16
    ]),
  ]),
])

/** The pages, whose loaders keep what they fetch in `queryClient`. `origin`: where people reach the registry. */
export const createPages = (
  queryClient: QueryClient,
  { origin, history }: { origin: string; history?: RouterHistory },
) =>
  createRouter({
    routeTree,
    context: { queryClient, origin },
    ...(history ? { history } : {}),
    parseSearch,
    stringifySearch,
    // On the server it would be a script within the page, which the policy of contents keeps out.
    scrollRestoration: !import.meta.env.SSR,
    defaultPreload: 'intent',
    // Query decides what is fresh; the router asks it every time.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingMinMs: 200,
    defaultPendingComponent: Loading,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPages>
  }
  interface StaticDataRouteOption {
    /** The module of a page that is loaded when first shown; the build notes it. */
    module?: string
  }
}
