import { type Agreement, formatDate, type HeldAgreement } from '@renkei/schema'
import { PageLink } from '../document/door/page-link.tsx'
import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { BasisLine } from '../project/door/citation.tsx'
import { useFrame, useMunicipalityName, useScheme } from '../vision/queries.ts'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'
import './agreements.css'

type Party = Agreement['parties'][number]

/** Agreements of one municipality (`besides`, which is not named again), or of the region: with whom, on which days, and
 * what that rests on. Those that agree in all but a party stand as one. */
export function AgreementList({
  agreements,
  besides,
}: {
  agreements: readonly HeldAgreement[]
  besides?: string
}) {
  const language = useLanguage()
  const municipality = useMunicipalityName()
  const { agreement: usual } = useScheme()
  const text = useWords(words)
  const nameOf = (party: Party) =>
    'municipality' in party ? municipality(party.municipality) : nameIn(language, party)
  const others = ({ parties }: Agreement) =>
    parties.filter((party) => !('municipality' in party && party.municipality === besides))
  const alike = Map.groupBy(agreements, ({ parties, id: _id, version: _read, ...rest }) =>
    JSON.stringify([rest, besides === undefined ? parties : parties.length]),
  )
  return (
    <ul className="agreements">
      {[...alike.entries()].map(([key, same]) => {
        const [first] = same
        const names = [...new Set(same.flatMap((one) => others(one).map(nameOf)))]
        return (
          first && (
            <li key={key}>
              {first.kind !== null && first.kind !== usual && <b>{first.kind}　</b>}
              <Marked text={text.parties(names, same.length)} />
              {datesOf(first, text, language).map((said) => (
                <span key={said} className="agreements__day">
                  {said}
                </span>
              ))}
              <Ground of={first} />
            </li>
          )
        )
      })}
    </ul>
  )
}

function datesOf(
  { signedOn, councilOn, amendments, endedOn }: Agreement,
  text: (typeof words)['ja'],
  language: 'ja' | 'en',
): string[] {
  const day = (date: string) => formatDate(date, language)
  return [
    ...(signedOn === null ? [text.agreementUnknown] : [text.signed(day(signedOn))]),
    ...(councilOn === null ? [] : [text.resolved(day(councilOn))]),
    ...amendments.map(({ amendedOn }) => text.amended(day(amendedOn))),
    ...(endedOn === null ? [] : [text.ended(day(endedOn))]),
  ]
}

// A page of a citation is one of its own document.
function Ground({ of }: { of: Agreement }) {
  const text = useWords(words)
  const { documents } = useFrame()
  const { citation } = of
  const page = citation?.page ?? null
  return (
    <>
      <BasisLine of={{ ...of, citation: citation && { ...citation, page: null } }} />
      {page !== null && (
        <PageLink of={documents.find(({ key }) => key === citation?.document)} page={page}>
          {text.atPage(page)}
        </PageLink>
      )}
    </>
  )
}

/** Whether an agreement says more than that a core and a partner signed it on a day, which the list of members shows. */
export const saysMore = (
  { parties, kind, councilOn, amendments, endedOn }: Agreement,
  cores: readonly string[],
): boolean =>
  kind !== null ||
  councilOn !== null ||
  endedOn !== null ||
  amendments.length > 0 ||
  parties.length > 2 ||
  parties.filter((party) => !('municipality' in party) || cores.includes(party.municipality))
    .length !== 1
