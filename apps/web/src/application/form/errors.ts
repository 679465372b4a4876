import {
  type Application,
  changedFields,
  type Draft,
  type DraftField,
  emptyDraft,
  eraYear,
  type FieldError,
  type Frame,
  ofProject,
  type ProposedIndicator,
  readProjectNumber,
  readSubmission,
} from '@renkei/schema'
import { useMemo, useState } from 'react'
import { useFieldNames } from '../../diff/field-words.ts'
import { municipalityName } from '../../diff/values.ts'
import { circled, useLanguage, useWords } from '../../i18n.tsx'
import { problemText } from '../../ui/problem-words.ts'
import { words as indicatorWords } from '../../indicator/door/form-words.ts'
import { numberText } from '../../indicator/door/problem-text.ts'
import { useFrame } from '../../vision/queries.ts'
import { rootOf, sectionsOf } from './sections.ts'
import { useSimilar } from './names.tsx'
import { words } from './words.ts'

const none: readonly FieldError[] = []

/** What is wrong with the draft, and what of it is shown: what was typed wrongly into fields that were
 * left, and everything, what is missing too, once someone tried to submit. */
export function useErrors(application: Application, draft: Draft) {
  const frame = useFrame()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [all, setAll] = useState(false)
  const [refused, setRefused] = useState(none)
  const { taken = false } = useSimilar(draft.title, draft.number, application.project)
  const errors = useMemo(
    () => problemsIn(draft, application, frame, taken, refused),
    [draft, application, frame, taken, refused],
  )
  const shown = errors.filter(
    ({ field, problem }) => all || (problem !== 'required' && left.has(field)),
  )
  return {
    errors,
    shown,
    /** Someone tried to submit. */
    isTried: all,
    /** A field was left: its error may be told. */
    leave: (field: string) => {
      if (field !== '' && !left.has(field)) setLeft(new Set([...left, field]))
    },
    showAll: () => setAll(true),
    /** What the server found beyond it; stands until the field is typed in again. */
    tell: setRefused,
    edited: (fields: readonly string[]) => {
      if (refused.length > 0)
        setRefused(refused.filter(({ field }) => !fields.includes(rootOf(field))))
    },
  }
}

const wrongIn = (draft: Draft, { kind, base }: Application, frame: Frame): FieldError[] => {
  const read = readSubmission(draft, { kind, frame, ...(base ? { base: base.draft } : {}) })
  return read.ok ? [] : read.errors
}

/** Everything that keeps a draft from being submitted, from the top of the form to its foot: what the
 * server would say, and what it has said about text that still stands. */
function problemsIn(
  draft: Draft,
  application: Application,
  frame: Frame,
  isNumberTaken: boolean,
  refused: readonly FieldError[],
): FieldError[] {
  const errors = wrongIn(draft, application, frame)
  const add = (error: FieldError) => {
    if (!errors.some(({ field }) => field === error.field)) errors.push(error)
  }
  if (application.kind === 'register' && isNumberTaken) {
    add({ field: 'number', problem: 'taken', value: String(readProjectNumber(draft.number) ?? '') })
  }
  refused.forEach(add)
  const order = sectionsOf(application.kind).flatMap(({ fields }) => fields)
  const place = ({ field }: FieldError) => order.indexOf(rootOf(field))
  return errors.toSorted((a, b) => place(a) - place(b))
}

const isApart = (field: DraftField) => ofProject([field]).length === 0

/** Paths of the fields that must not be empty. What a change leaves as it was need not be there. */
export function requiredIn(draft: Draft, application: Application, frame: Frame): Set<string> {
  const { kind, base } = application
  const like = kind === 'change' ? { ...application, kind: 'register' as const } : application
  const empty = wrongIn(emptyDraft, { ...like, base: null }, frame)
  const fields = empty.filter(({ problem }) => problem === 'required').map(({ field }) => field)
  if (kind === 'end') return new Set(fields)
  if (kind === 'change') {
    const kept = base?.draft ?? emptyDraft
    const asked = fields.filter(
      (field) => field !== 'number' && (isApart(rootOf(field)) || kept[rootOf(field)].length > 0),
    )
    return new Set(['changeReason', ...asked])
  }
  const reasons = draft.measures.map(({ number }) => `measures.${number}.reason`)
  return new Set([...fields, ...reasons])
}

/** Fields of its project that an application changes. */
export const changedIn = (draft: Draft, { kind, base }: Application) =>
  kind === 'change' && base ? ofProject(changedFields(base.draft, draft)) : []

const chosen = new Set([
  'policyArea',
  'measures',
  'leadMunicipality',
  'fromFiscalYear',
  'toFiscalYear',
  'lastFiscalYear',
])

/** Names the field of a path: 概要, ④を選んだ理由, 令和９年度の事業費. */
export function useLabel(): (path: string) => string {
  const language = useLanguage()
  const names = useFieldNames()
  const word = useWords(words)
  const indicator = useWords(indicatorWords)
  const frame = useFrame()
  return (path) => {
    const [root, key = '', part] = path.split('.')
    if (root === 'measures' && part === 'reason') return word.reasonOf(circled(Number(key)))
    if (root === 'budget' && key !== '') {
      const year = language === 'ja' ? eraYear(Number(key)) : `FY${key}`
      return word.inYear(year, part === 'subsidy' ? word.subsidy : word.amount)
    }
    if (root === 'costShares' && part !== undefined) {
      const year = language === 'ja' ? eraYear(Number(key)) : `FY${key}`
      return word.inYear(year, word.shareFor(municipalityName(part, frame, language)))
    }
    if (root === 'indicators' && part !== undefined) {
      const name = indicator.label[part as keyof ProposedIndicator]
      return word.ofIndicator(Number(key) + 1, name)
    }
    return names[rootOf(path)] ?? ''
  }
}

/** What is wrong with a field, and what to do. */
export function useProblemText(draft: Draft): (error: FieldError) => string {
  const language = useLanguage()
  const label = useLabel()
  const { notArea } = useWords(words)
  const { vision } = useFrame()
  return (error) => {
    const [root, at, field = ''] = error.field.split('.')
    if (root === 'relisted' && error.problem === 'unknownCode') {
      return notArea(error.value ?? '')
    }
    const proposed = root === 'indicators' ? draft.indicators[Number(at)] : undefined
    return (
      (proposed && numberText(language, { ...error, field }, proposed)) ??
      problemText(language, error, {
        label: label(error.field),
        answeredBy: chosen.has(error.field) ? 'choosing' : 'typing',
        years: { from: vision.fromFiscalYear, to: vision.toFiscalYear },
      })
    )
  }
}
