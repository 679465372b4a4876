import {
  type FieldError,
  type Indicator,
  isComputed,
  readParts,
  totalOf,
  weightsIn,
} from '@renkei/schema'
import { nameIn, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { FieldGroup } from '../ui/choice.tsx'
import { errorId, ErrorText } from '../ui/field.tsx'
import { usePaste } from '../ui/paste.tsx'
import { problemText } from '../ui/problem-words.ts'
import { ReadAs } from '../ui/read-as.tsx'
import { useFrame } from '../vision/queries.ts'
import { useTeller } from './door/tell.ts'
import { words } from './page-words.ts'

export type Typed = { municipality: string; value: string }

/** The values of municipalities, one below the other, and what they come to by the indicator's rule. */
export function PartsFields({
  indicator,
  fiscalYear,
  parts,
  errors,
  idOf,
  onChange,
}: {
  indicator: Indicator
  fiscalYear: number
  parts: readonly Typed[]
  errors: readonly FieldError[]
  idOf: (field: string) => string
  onChange: (parts: Typed[]) => void
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { totalling: rules } = useTerms()
  const tell = useTeller(indicator)
  const { municipalities } = useFrame()
  const pathOf = (code: string) => `parts.${code}`
  const valueOf = (code: string) =>
    parts.find(({ municipality }) => municipality === code)?.value ?? ''
  const put = (values: ReadonlyMap<string, string>) =>
    onChange(
      municipalities.flatMap(({ code }) => {
        const value = values.get(code) ?? valueOf(code)
        return value === '' ? [] : [{ municipality: code, value }]
      }),
    )
  const { handlers, notice } = usePaste({
    ids: () => municipalities.map(({ code }) => [idOf(pathOf(code))]),
    valueOf: (id) => valueOf(codeOf(id)),
    fill: (values) => put(new Map([...values].map(([id, value]) => [codeOf(id), value]))),
  })
  const codeOf = (id: string) =>
    municipalities.find(({ code }) => idOf(pathOf(code)) === id)?.code ?? ''
  const textOf = (error: FieldError | undefined, label: string) =>
    error && problemText(language, error, { label })
  const read = readParts({ parts: [...parts] }, indicator).parts
  const { value } = totalOf(indicator.totalling, read, weightsIn(indicator, fiscalYear))
  return (
    <FieldGroup
      id={idOf('parts')}
      label={word.parts}
      help={word.partsHelp}
      need={isComputed(indicator.totalling) ? 'required' : 'optional'}
      error={textOf(
        errors.find(({ field }) => field === 'parts'),
        word.parts,
      )}
    >
      {notice}
      <table className="ruled parts" {...handlers}>
        <tbody>
          {municipalities.map((one) => {
            const path = pathOf(one.code)
            const name = nameIn(language, one)
            const error = textOf(
              errors.find(({ field }) => field === path),
              word.partOf(name),
            )
            return (
              <tr key={one.code}>
                <th scope="row">{name}</th>
                <td>
                  <input
                    className="input"
                    id={idOf(path)}
                    inputMode="decimal"
                    autoComplete="off"
                    aria-label={word.partOf(name)}
                    aria-invalid={error !== undefined || undefined}
                    aria-describedby={error === undefined ? undefined : errorId(idOf(path))}
                    value={valueOf(one.code)}
                    onChange={({ currentTarget }) =>
                      put(new Map([[one.code, currentTarget.value]]))
                    }
                  />
                  <ReadAs typed={valueOf(one.code)} unit={indicator.unit} />
                  {error !== undefined && <ErrorText id={errorId(idOf(path))}>{error}</ErrorText>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p role="status">
        {value !== null && (
          <b>{word.comesTo(rules[indicator.totalling], tell.value(value), read.length)}</b>
        )}
      </p>
    </FieldGroup>
  )
}
