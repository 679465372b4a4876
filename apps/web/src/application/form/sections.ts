import { type ApplicationKind, type DraftField, textsIn } from '@renkei/schema'

export type SectionName =
  | 'names'
  | 'measures'
  | 'municipalities'
  | 'contents'
  | 'period'
  | 'agreement'
  | 'end'

const whole: readonly { name: SectionName; fields: readonly DraftField[] }[] = [
  { name: 'names', fields: ['title', 'kana', 'titleEn', 'number'] },
  { name: 'measures', fields: ['policyArea', 'measures'] },
  {
    name: 'municipalities',
    fields: ['leadMunicipality', ...textsIn('municipalities'), 'partners'],
  },
  { name: 'contents', fields: textsIn('contents', 'period') },
  { name: 'period', fields: ['fromFiscalYear', 'toFiscalYear', 'budget'] },
  { name: 'agreement', fields: [...textsIn('agreement'), 'note'] },
]

/** The parts of the form, in order, and the fields of each. */
export const sectionsOf = (kind: ApplicationKind) =>
  kind === 'end'
    ? [{ name: 'end' as const, fields: ['endReason', 'lastFiscalYear', 'note'] as DraftField[] }]
    : whole

/** The draft's field that a path such as `measures.5.reason` belongs to. */
export const rootOf = (path: string): DraftField => path.split('.')[0] as DraftField

/** The control's id of a path. */
export const idOf = (path: string): string => `f-${path.replaceAll('.', '-')}`

/** The id that takes the cursor for a path: its own control, else its field's. */
export function controlOf(path: string): string {
  if (path === '') return idOf('title')
  return document.getElementById(idOf(path)) ? idOf(path) : idOf(rootOf(path))
}
