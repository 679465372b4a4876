import {
  compareVisions,
  everyMunicipality,
  type Frame,
  listIndicators,
  maxPageSize,
  projectRef,
  question,
  visionRef,
  writeFilters,
} from '@renkei/schema'
import { z } from 'zod'
import type { Caller } from '../list/caller.ts'
import { openProjectsOf } from '../open/json.ts'

/** The procedures as who asks may call them, and where people reach the registry. */
type Asking = { call: Caller; origin: string }

type Tool = {
  title: string
  description: string
  input: z.ZodObject
  /** Answers an input that `input` has read. Throws what the procedures throw. */
  answer: (asking: Asking, input: never) => Promise<object>
}

const tool = <Input extends z.ZodObject>(of: {
  title: string
  description: string
  input: Input
  answer: (asking: Asking, input: z.output<Input>) => Promise<object>
}): Tool => of

const asked = question.omit({ size: true, facets: true }).extend({
  // What an assistant reads at once.
  size: z.number().int().min(1).max(50).default(20),
})

/** A page of projects with the titles their codes stand for, each with the address where people read it, and the
 * document and page its facts were read from. */
async function projectsOf({ call, origin }: Asking, input: z.output<typeof asked>) {
  const [frame, found] = await Promise.all([
    call.vision.frame(input),
    call.project.search({ ...input, facets: false }),
  ])
  const { projects } = openProjectsOf(frame, found.items, input.asOf, new Date())
  const at = pagesOf(frame, origin, input.asOf)
  return {
    ...{ frame, total: found.total, page: found.page, size: found.size },
    address: at('projects', writeFilters(input)),
    projects: projects.map((project) => ({
      ...project,
      address: at(`projects/${project.number}`),
      citation: { document: frame.vision.document, page: project.visionPage },
    })),
  }
}

/** The same of all projects of a vision. */
async function everyProject(asking: Asking, ref: z.output<typeof visionRef>) {
  const whole = question.parse({ ...ref, size: maxPageSize })
  const first = await projectsOf(asking, whole)
  const rest = Array.from({ length: Math.ceil(first.total / maxPageSize) - 1 }, (_, at) =>
    projectsOf(asking, { ...whole, page: at + 2 }),
  )
  const pages = [first, ...(await Promise.all(rest))]
  return { frame: first.frame, projects: pages.flatMap(({ projects }) => projects) }
}

/** Permanent addresses of a vision's pages, on the day that was asked about. */
const pagesOf =
  ({ region, vision }: Frame, origin: string, asOf?: string) =>
  (page: string, query = new URLSearchParams()): string => {
    if (asOf !== undefined) query.set('asOf', asOf)
    const asks = query.size === 0 ? '' : `?${query.toString()}`
    return `${origin}/${region.slug}/${vision.edition}/${page}${asks}`
  }

const about = ({ region, vision }: Frame) => ({
  region: { slug: region.slug, name: region.name },
  vision: { edition: vision.edition, title: vision.title },
})

/** What an assistant may ask for: reads alone, by the procedures that the pages ask. */
export const tools: Record<string, Tool> = {
  list_regions: tool({
    title: '圏域の一覧',
    description: '登録されている圏域。ほかの問いに使う region（slug）がわかります。',
    input: z.object({}),
    answer: async ({ call, origin }) => ({
      regions: (await call.region.list()).map((region) => ({
        ...region,
        address: `${origin}/${region.slug}`,
      })),
    }),
  }),

  get_vision: tool({
    title: 'ビジョンの枠組み',
    description:
      '圏域のビジョンの柱、政策分野、重点施策、市町村、出典資料。絞り込みに使う番号とコードがわかります。',
    input: visionRef,
    answer: async ({ call, origin }, input) => {
      const frame = await call.vision.frame(input)
      const { region, vision, visions, pillars, policyAreas, themes, measures } = frame
      return {
        ...{ region, vision, visions, pillars, policyAreas, themes, measures },
        ...{ commonMeasures: frame.commonMeasures, municipalities: everyMunicipality(frame) },
        documents: frame.documents,
        address: pagesOf(frame, origin)(''),
      }
    },
  }),

  search_projects: tool({
    title: '連携事業を探す',
    description:
      '言葉、重点施策、政策分野、市町村、参加、根拠、年度などで連携事業を探します。asOf に日付（YYYY-MM-DD）を入れると、その日の終わりの内容です。',
    input: asked,
    answer: async (asking, input) => {
      const { frame, ...found } = await projectsOf(asking, input)
      return { ...about(frame), ...found }
    },
  }),

  get_project: tool({
    title: '連携事業を読む',
    description:
      '連携事業のすべての内容。どの事実にも根拠（basis）、理由、出典のページがつきます。',
    input: projectRef,
    answer: async ({ call, origin }, input) => {
      const [frame, project] = await Promise.all([
        call.vision.frame(input),
        call.project.get(input),
      ])
      const address = pagesOf(frame, origin, input.asOf)(`projects/${project.number}`)
      return { ...about(frame), address, project }
    },
  }),

  get_matrix: tool({
    title: 'マトリックス',
    description:
      '連携事業を行、重点施策（by: measures）または市町村（by: municipalities）を列とする表。条件で絞り込めます。',
    input: asked.extend({ by: z.enum(['measures', 'municipalities']).default('measures') }),
    answer: async (asking, { by, ...input }) => {
      const { frame, projects, address: _, ...found } = await projectsOf(asking, input)
      const view = writeFilters(input)
      if (by === 'municipalities') view.set('view', by)
      return {
        ...{ ...about(frame), ...found, by },
        address: pagesOf(frame, asking.origin, input.asOf)('matrix', view),
        columns:
          by === 'measures'
            ? frame.measures.map((one) => ({ key: one.number, title: one.title }))
            : frame.municipalities.map(({ code, name }) => ({ key: code, title: name })),
        rows: projects.map((project) => ({
          ...{ number: project.number, title: project.title, policyArea: project.policyArea },
          ...{ address: project.address, citation: project.citation },
          cells:
            by === 'measures'
              ? project.measures.map((one) => ({ key: one.number, basis: one.basis }))
              : project.participations.map(({ municipality, answer, basis, condition }) => ({
                  ...{ key: municipality, answer, basis, condition },
                })),
        })),
      }
    },
  }),

  list_indicators: tool({
    title: '成果指標',
    description: 'ビジョンの成果指標（KPI）の基準値、目標値、実績値。出典のページがつきます。',
    input: listIndicators,
    answer: async ({ call, origin }, input) => {
      const [frame, indicators] = await Promise.all([
        call.vision.frame(input),
        call.indicator.list(input),
      ])
      const at = pagesOf(frame, origin)
      return {
        ...{ ...about(frame), address: at('indicators') },
        indicators: indicators.map((one) => ({ ...one, address: at(`indicators/${one.id}`) })),
      }
    },
  }),

  compare_dates: tool({
    title: '二つの日を比べる',
    description:
      'ビジョンの二つの日（formerAsOf と asOf）、または前のビジョン（former）との間で、連携事業と成果指標の何が変わったか。',
    input: compareVisions,
    answer: async ({ call, origin }, input) => {
      const [frame, compared] = await Promise.all([
        call.vision.frame(input),
        call.vision.compare(input),
      ])
      const query = new URLSearchParams({ former: String(compared.former.edition) })
      if (compared.former.asOf !== null) query.set('formerAsOf', compared.former.asOf)
      return {
        ...{ ...about(frame), asOf: input.asOf ?? null },
        address: pagesOf(frame, origin, input.asOf)('comparison', query),
        ...compared,
      }
    },
  }),

  list_inferred: tool({
    title: '推定の一覧',
    description:
      '職員がまだ確認していない、編集者の推定による事実（政策分野、重点施策の印、参加）を連携事業ごとに。理由は get_project で読めます。',
    input: visionRef.extend({ page: question.shape.page, size: asked.shape.size }),
    answer: async (asking, { page, size, ...ref }) => {
      const { frame, projects } = await everyProject(asking, ref)
      const doubtful = projects.flatMap(({ policyArea, measures, participations, ...project }) => {
        const inferred = [
          { fact: 'policyArea', ...policyArea },
          ...measures.map((one) => ({ fact: 'measure', ...one })),
          // Whoever has not answered said nothing that could be inferred.
          ...participations
            .filter(({ answer }) => answer !== 'unanswered')
            .map((one) => ({ fact: 'participation', ...one })),
        ].filter(({ basis }) => basis === 'inferred')
        const { number, title, address, citation } = project
        return inferred.length === 0 ? [] : [{ number, title, address, citation, inferred }]
      })
      return {
        ...{ ...about(frame), total: doubtful.length, page, size },
        projects: doubtful.slice((page - 1) * size, page * size),
      }
    },
  }),
}
