import { formatDate, type Municipality, today } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { countAll } from '../ui/count.ts'
import { Download, useTables } from '../ui/download.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { PageHead } from '../chrome/page-head.tsx'
import { useVisionParams } from '../vision/address.ts'
import { useCoreNames, useFrame, useScheme, useSummary } from '../vision/queries.ts'
import { AddMember } from './add-member.tsx'
import { Affiliates } from './affiliates.tsx'
import { AgreementOffice } from './agreement-office.tsx'
import { AgreementList, saysMore } from './agreements.tsx'
import { OverTime } from './balance/over-time.tsx'
import { Balance } from './balance/section.tsx'
import { ChosenMap } from './map-choice.tsx'
import { PlaceMembers } from './place-members.tsx'
import { MemberTable } from './member-table.tsx'
import { words as common } from '../ui/words.ts'
import { words } from './words.ts'
import './municipalities-page.css'

/** 市町村: the region's members and how far each has answered. */
export function MunicipalitiesPage() {
  const text = useWords(words)
  const shared = useWords(common)
  const { municipalities, otherMunicipalities, agreements } = useFrame()
  const { agreement } = useScheme()
  const summary = useSummary()
  const cores = useCoreNames()
  const partners = municipalities.filter(({ role }) => role === 'partner').length
  const coreCodes = municipalities.filter(({ role }) => role === 'core').map(({ code }) => code)
  const isMapped = municipalities.every(({ tile }) => tile !== null)
  const more = agreements.filter((one) => saysMore(one, coreCodes))
  const [coming, former] = [true, false].map((isComing) =>
    otherMunicipalities.filter(({ until }) => (until === null || until >= today()) === isComing),
  )
  usePageTitle(text.title)
  return (
    <div className="wrap">
      <PageHead
        trail={[text.title]}
        title={text.title}
        lead={
          text.lead(cores, agreement, partners) +
          (summary.projects === 0 ? shared.noProjects : text.leadTo(summary.projects))
        }
        acts={<MembersDownload />}
      />
      <Balance />
      <OverTime />
      <div className="members">
        <div>
          <Section title={text.listTitle}>
            <MemberTable />
            <AddMember />
            <PlaceMembers />
          </Section>
          <Others title={text.comingTitle} of={coming} />
          <Others title={text.formerTitle} of={former} />
          {more.length > 0 && (
            <Section title={text.agreementsTitle(agreement)}>
              <AgreementList agreements={more} />
            </Section>
          )}
          <Affiliates />
          <AgreementOffice />
        </div>
        {(isMapped || countAll(summary.participations) > 0) && (
          <Section title={isMapped ? text.map : text.byNumber}>
            <ChosenMap />
          </Section>
        )}
      </div>
    </div>
  )
}

/** Members and agreements, each as files. */
function MembersDownload() {
  const text = useWords(words)
  const { region } = useFrame()
  const { agreement } = useScheme()
  const members = useTables(`/open/${region.slug}/municipalities`)
  const agreements = useTables(`/open/${region.slug}/agreements`)
  return (
    <>
      <Download name={text.takeMembers} files={members} />
      <Download name={text.takeAgreements(agreement)} files={agreements} />
    </>
  )
}

/** Those that do not belong to the region yet, or no longer, with their days. */
function Others({ title, of = [] }: { title: string; of: Municipality[] | undefined }) {
  const language = useLanguage()
  const text = useWords(words)
  const params = useVisionParams()
  if (of.length === 0) return null
  return (
    <Section title={title}>
      <ul>
        {of.map((one) => (
          <li key={one.code}>
            <Link to="/$region/$vision/municipalities/$code" params={{ ...params, code: one.code }}>
              {nameIn(language, one)}
            </Link>
            {text.inBrackets(
              text.span(
                one.since && formatDate(one.since, language),
                one.until && formatDate(one.until, language),
              ),
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
