import type { ApplicationKind } from '@renkei/schema'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { client } from '../../api.ts'
import { useWords } from '../../i18n.tsx'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { Refused } from '../../writing/outcome.tsx'
import { useWriting } from '../../writing/use-writing.ts'
import { refreshApplications } from '../queries.ts'
import { words } from './words.ts'

/** Makes the draft and goes to it; going back leads past this page, not to a second draft. */
export function Start(what: { kind: ApplicationKind; project?: number; revision?: number }) {
  const word = useWords(words)
  const ref = useVisionRef()
  const params = useVisionParams()
  const navigate = useNavigate()
  const { refused, write } = useWriting()
  const isBegun = useRef(false)
  useEffect(() => {
    // Once, whatever renders this again.
    if (isBegun.current) return
    isBegun.current = true
    void write(async () => {
      const { id } = await client.application.create.mutate({ ...ref, ...what })
      void refreshApplications()
      await navigate({
        to: '/$region/$vision/applications/$id',
        params: { ...params, id: String(id) },
        search: {},
        replace: true,
      })
    })
  })
  return refused === undefined ? null : (
    <>
      <Refused text={refused} />
      <p className="acts-row">
        <Link className="btn" to="/$region/$vision/applications" params={params}>
          {word.back}
        </Link>
      </p>
    </>
  )
}
