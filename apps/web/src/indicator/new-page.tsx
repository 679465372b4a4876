import { can, indicatorOwners, type IndicatorForm } from '@renkei/schema'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { client } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { Empty } from '../ui/empty.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { useVisionParams, useVisionRef } from '../vision/address.ts'
import { PageHead } from '../chrome/page-head.tsx'
import { IndicatorFormView } from './form.tsx'
import { words } from './door/form-words.ts'
import { words as common } from './door/words.ts'
import './indicator.css'

const blank: IndicatorForm = {
  title: '',
  unit: '',
  direction: 'up',
  kind: 'value',
  yearKind: 'fiscal',
  countedOn: '',
  baseline: '',
  baselineFiscalYear: '',
  target: '',
  targetFiscalYear: '',
  source: '',
  pillar: '',
  policyArea: '',
  measure: '',
  project: '',
  municipality: '',
  department: '',
  totalling: 'single',
  weight: '',
}

/** 成果指標の登録, of a part of the vision where the address names one: `?measure=3`. */
export function NewIndicatorPage() {
  const word = useWords(words)
  const { title } = useWords(common)
  const params = useVisionParams()
  const ref = useVisionRef()
  const navigate = useNavigate()
  const me = useMe()
  const search = useSearch({ from: '__root__' })
  const owner = indicatorOwners.find((one) => search[one]?.[0])
  const owned = owner === undefined ? {} : { [owner]: search[owner]?.[0] ?? '' }
  usePageTitle(word.newTitle)
  const back = () =>
    navigate({ to: '/$region/$vision/indicators', params, search: {}, ignoreBlocker: true })
  return (
    <div className="wrap">
      <PageHead
        trail={[
          <Link key="all" to="/$region/$vision/indicators" params={params} search={{}}>
            {title}
          </Link>,
          word.newTitle,
        ]}
        title={word.newTitle}
      />
      {can(me, 'indicator.create', { region: params.region }) ? (
        <IndicatorFormView
          initial={{ ...blank, ...owned, municipality: me?.municipality?.code ?? '' }}
          verb={word.register}
          onSave={(form) => client.indicator.create.mutate({ ...ref, form })}
          onDone={({ id }) =>
            navigate({
              to: '/$region/$vision/indicators/$id',
              params: { ...params, id: String(id) },
              search: { step: ['registered'] },
              ignoreBlocker: true,
            })
          }
          onCancel={back}
        />
      ) : (
        <Empty>{word.mayNot}</Empty>
      )}
    </div>
  )
}
