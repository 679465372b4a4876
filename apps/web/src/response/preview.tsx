import { type InquiryKind, inquiryKind, type Me, type Response } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Search } from '../address.ts'
import { useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { Select } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { numberOf, useVisionParams } from '../vision/address.ts'
import { useFrame, useMunicipalityName } from '../vision/queries.ts'
import { Head } from './head.tsx'
import { Kinds, KindTable } from './kinds.tsx'
import { createStore } from './model/store.ts'
import { AnsweringContext } from './model/use-store.ts'
import { previewQuery } from './queries.ts'
import { words } from './words.ts'
import './answer.css'

/** What a municipality will see once the inquiry is open: the page itself, in which nothing can be typed. */
export function PreviewPage() {
  const word = useWords(words).preview
  const { id = '', municipality = '' } = useParams({ strict: false })
  const { data } = useSuspenseQuery(previewQuery({ inquiry: numberOf(id), municipality }))
  const me = useMe()
  usePageTitle(`${data.inquiry.title} ${word.title}`)
  if (!me) return null
  return <Preview response={data} me={me} key={municipality} />
}

function Preview({ response, me }: { response: Response; me: Me }) {
  const word = useWords(words).preview
  const nameOf = useMunicipalityName()
  const navigate = useNavigate()
  const params = useVisionParams()
  const everyone = useFrame().municipalities.map(({ code }) => code)
  const { kind: asked } = useSearch({ from: '__root__' })
  const { inquiry, municipality, departments, cells } = response
  const store = useMemo(
    () =>
      createStore(response, `preview.${me.id}.${inquiry.id}.${municipality}`, {
        save: () => Promise.resolve({ saved: [], stale: [] }),
      }),
    [response, me.id, inquiry.id, municipality],
  )
  const kinds = inquiryKind.options.filter((kind) => cells.some((one) => one.kind === kind))
  const kind: InquiryKind = kinds.find((one) => one === asked?.[0]) ?? kinds[0] ?? 'participation'
  const answering = useMemo(
    () => ({
      ...{ store, response: { inquiry, municipality, departments }, canWrite: true },
      request: undefined,
    }),
    [store, inquiry, municipality, departments],
  )
  const id = String(inquiry.id)
  return (
    <AnsweringContext value={answering}>
      <div className="wrap preview">
        <Notice title={word.of(nameOf(municipality))}>
          <p>{word.lead}</p>
          <Select
            label={word.municipality}
            value={municipality}
            onChange={({ target }) =>
              void navigate({
                to: '/$region/$vision/inquiries/$id/preview/$municipality',
                params: { ...params, id, municipality: target.value },
                search: (search: Search) => search,
              })
            }
          >
            {(inquiry.municipalities ?? everyone).map((code) => (
              <option key={code} value={code}>
                {nameOf(code)}
              </option>
            ))}
          </Select>
          <p>
            <Link to="/$region/$vision/inquiries/$id" params={{ ...params, id }}>
              {word.back}
            </Link>
          </p>
        </Notice>
        <Head response={response} />
        <Kinds kinds={kinds} done={[]} kind={kind} store={store} />
        <fieldset className="preview__page" disabled>
          <legend className="vh">{word.title}</legend>
          <KindTable kind={kind} answers={cells} postsOf={noPosts} />
        </fieldset>
      </div>
    </AnsweringContext>
  )
}

const noPosts = () => []
