import { refusalOf } from '@renkei/client'
import type { ApplicationKind } from '@renkei/schema'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { client } from '../../api.ts'
import { write } from '../../writing/write.ts'
import { useWords } from '../../i18n.tsx'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { Refused } from '../form/notices.tsx'
import { refreshApplications } from '../queries.ts'
import { useRefusalText } from '../../writing/refusal.ts'
import { words } from './words.ts'

/** Makes the draft and goes to it; going back leads past this page, not to a second draft. */
export function Start(what: { kind: ApplicationKind; project?: number; revision?: number }) {
  const word = useWords(words)
  const ref = useVisionRef()
  const params = useVisionParams()
  const navigate = useNavigate()
  const explain = useRefusalText()
  const [told, setTold] = useState<string>()
  const isBegun = useRef(false)
  useEffect(() => {
    // Once, whatever renders this again.
    if (isBegun.current) return
    isBegun.current = true
    write(client.application.create.mutate, { ...ref, ...what })
      .then(({ id }) => {
        void refreshApplications()
        return navigate({
          to: '/$region/$vision/applications/$id',
          params: { ...params, id: String(id) },
          search: {},
          replace: true,
        })
      })
      .catch((error: unknown) => setTold(explain(refusalOf(error))))
  })
  return told === undefined ? null : (
    <>
      <Refused text={told} />
      <p className="acts-row">
        <Link className="btn" to="/$region/$vision/applications" params={params}>
          {word.back}
        </Link>
      </p>
    </>
  )
}
