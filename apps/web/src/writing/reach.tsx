import type { Reach } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { defineWords, nameIn, useLanguage, useWords } from '../i18n.tsx'
import { useVisionRef } from '../vision/address.ts'
import { Marked } from '../ui/marked.tsx'
import { useFrame } from '../vision/queries.ts'

const words = defineWords({
  ja: {
    and: '・',
    nobody: (names: string) =>
      `${names}には利用者がいないため、届きません。システム管理者に、職員の招待を頼んでください。`,
    invited: (names: string) =>
      `${names}には招待した職員がいますが、まだ使い始めていないため、届きません。`,
    none: '利用者なし',
    waiting: '招待中',
  },
  en: {
    and: ', ',
    nobody: (names) =>
      `Nobody in ${names} uses the registry, so nothing arrives there. Ask a system administrator to invite someone.`,
    invited: (names) =>
      `Someone in ${names} is invited but has not begun, so nothing arrives there.`,
    none: 'Nobody',
    waiting: 'Invited',
  },
})

/** Whom messages reach in the municipalities of the region; undefined until it is known. */
export function useReach(): readonly Reach[] | undefined {
  const { region } = useVisionRef()
  return useQuery(api.message.reach.queryOptions({ region })).data
}

/** Which of some municipalities (codes) nothing that is sent reaches, and what to do about it. */
export function Unreached({ among }: { among: readonly string[] }) {
  const word = useWords(words)
  const language = useLanguage()
  const { municipalities } = useFrame()
  const reach = useReach() ?? []
  const unread = reach.filter(
    ({ municipality, people }) => people === 0 && among.includes(municipality),
  )
  const names = (some: readonly Reach[]) =>
    municipalities
      .filter(({ code }) => some.some(({ municipality }) => municipality === code))
      .map((one) => nameIn(language, one))
      .join(word.and)
  const [nobody, invited] = [
    unread.filter((one) => one.invited === 0),
    unread.filter((one) => one.invited > 0),
  ]
  return (
    <>
      {nobody.length > 0 && (
        <p className="alert-line">
          <Marked text={word.nobody(names(nobody))} />
        </p>
      )}
      {invited.length > 0 && (
        <p className="alert-line">
          <Marked text={word.invited(names(invited))} />
        </p>
      )}
    </>
  )
}

/** Beside a municipality's name: that nobody there reads what is sent. */
export function UnreachedSign({ of }: { of: Reach | undefined }) {
  const word = useWords(words)
  if (of === undefined || of.people > 0) return null
  return <span className="quiet small"> {of.invited > 0 ? word.waiting : word.none}</span>
}
