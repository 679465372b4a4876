import { type ApplicationKind, contactFields, type DraftField, textsIn } from '@renkei/schema'

export type SectionName =
  | 'names'
  | 'measures'
  | 'municipalities'
  | 'contents'
  | 'period'
  | 'indicators'
  | 'agreement'
  | 'reason'
  | 'end'
  | 'contact'

type Part = { name: SectionName; fields: readonly DraftField[] }

const whole: readonly Part[] = [
  { name: 'names', fields: ['title', 'kana', 'titleEn', 'number', ...textsIn('names')] },
  { name: 'measures', fields: ['policyArea', ...textsIn('area'), 'measures'] },
  {
    name: 'municipalities',
    fields: ['leadMunicipality', ...textsIn('municipalities'), 'partners', 'coLeads'],
  },
  { name: 'contents', fields: textsIn('contents', 'period') },
  {
    name: 'period',
    fields: ['fromFiscalYear', 'toFiscalYear', 'budget', 'costShares', ...textsIn('cost')],
  },
  { name: 'indicators', fields: ['indicators'] },
  { name: 'agreement', fields: [...textsIn('agreement'), 'note'] },
  { name: 'contact', fields: contactFields },
]

const reason: Part = { name: 'reason', fields: ['changeReason'] }
const end: Part = { name: 'end', fields: ['endReason', 'lastFiscalYear', 'note'] }

const parts: Record<ApplicationKind, readonly Part[]> = {
  register: whole,
  change: [...whole.slice(0, -1), reason, ...whole.slice(-1)],
  end: [end, ...whole.slice(-1)],
}

/** The parts of the form, in order, and the fields of each. */
export const sectionsOf = (kind: ApplicationKind): readonly Part[] => parts[kind]

/** The draft's field that a path such as `measures.5.reason` belongs to. */
export const rootOf = (path: string): DraftField => path.split('.')[0] as DraftField

/** What the check leads back to: a field of the draft, or the files beside it. */
export type Place = DraftField | 'attachments'

/** The control's id of a path. */
export const idOf = (path: string): string => `f-${path.replaceAll('.', '-')}`

/** The id that takes the cursor for a path: its own control, else its field's. */
export function controlOf(path: string): string {
  if (path === '') return idOf('title')
  return document.getElementById(idOf(path)) ? idOf(path) : idOf(rootOf(path))
}
