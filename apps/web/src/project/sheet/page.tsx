import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Embed } from '../../chrome/embed.tsx'
import { Lineage } from '../../chrome/lineage.tsx'
import { ProjectAlignments } from '../../alignment/door/project-section.tsx'
import { nameIn, titleIn, useLanguage, useWords, wide } from '../../i18n.tsx'
import { ProjectResults } from '../../evaluation/door/project-section.tsx'
import { ProjectContact } from '../../feedback/door/project-contact.tsx'
import { OwnedIndicators } from '../../indicator/door/owned-section.tsx'
import { OpinionSection } from '../../opinion/door/section.tsx'
import { Follow } from '../../subscription/door/follow.tsx'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { PdfLink } from '../../ui/pdf-link.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { Title } from '../../ui/title.tsx'
import { numberOf, useVisionParams, useVisionRef } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { useNumbers } from '../../vision/number.tsx'
import { dayOf } from '../../filters/address.ts'
import { AsOfNotice } from '../../filters/as-of.tsx'
import { useAddress } from '../../filters/use-filters.ts'
import { differs } from '../door/model.ts'
import { projectQuery } from '../queries.ts'
import { Apply } from './apply.tsx'
import { Facts } from './facts.tsx'
import { History } from './history.tsx'
import { Measures } from './measures.tsx'
import { Neighbours } from './neighbours.tsx'
import { Side } from './side.tsx'
import { What } from './what.tsx'
import { Who } from './who.tsx'
import { words } from './words.ts'
import './sheet.css'

/** 連携事業 as one sheet: every fact with its basis and where it was read. */
export function SheetPage() {
  const language = useLanguage()
  const word = useWords(words)
  const frame = useFrame()
  const { no, sign, called } = useNumbers()
  const params = useVisionParams()
  const { number = '' } = useParams({ strict: false })
  const day = dayOf(useAddress())
  const { data: project } = useSuspenseQuery(
    projectQuery({ ...useVisionRef(), number: numberOf(number), ...day }),
  )
  const area = frame.policyAreas.find(({ code }) => code === project.policyArea.code)
  const pillar = frame.pillars.find((one) => one.number === area?.pillar)
  const { editionName, editionNameEn } = frame.vision
  const edition = language === 'ja' ? editionName : editionNameEn
  usePageTitle(
    `${no(project)} ${titleIn(language, project).text}`.trim(),
    project.summary ?? undefined,
  )
  return (
    <div className="wrap">
      <Breadcrumb>
        <Link to="/$region/$vision" params={params}>
          {nameIn(language, frame.region)}
        </Link>
        <Link to="/$region/$vision/projects" params={params}>
          {word.projectsOf(edition)}
        </Link>
        {no(project) || <Title of={project} />}
      </Breadcrumb>
      <AsOfNotice />
      <div className="page-head title-block">
        {sign(project) !== '' && (
          <p className="big" aria-hidden="true">
            {sign(project)}
          </p>
        )}
        <div>
          <h1>
            <span className="vh">{no(project)} </span>
            <Title of={project} />
          </h1>
          <p className="kana small quiet" lang="ja">
            {language === 'en' && project.titleEn !== null && <b>{project.title}　</b>}
            {project.kana}
          </p>
          {pillar && area && (
            <p className="quiet">
              {language === 'ja' ? `${wide(pillar.number)}　` : `${pillar.number}. `}
              <Title of={pillar} /> › <Title of={area} />
            </p>
          )}
          <p className="title-block__pdf">
            <PdfLink
              href={`/papers/${frame.region.slug}/${frame.vision.edition}/projects/${project.number}.pdf${day.asOf === undefined ? '' : `?asOf=${day.asOf}`}`}
            />
            <Embed name={titleIn(language, project).text} />
          </p>
        </div>
      </div>
      {day.asOf === undefined && <Follow of={{ project: project.number }} name={called(project)} />}
      <Apply project={project} />
      <div className="doc">
        <div>
          <What project={project} />
          <Who project={project} />
          {day.asOf === undefined && <OwnedIndicators of={{ project: project.number }} />}
          {day.asOf === undefined && <ProjectResults project={project.number} />}
          {day.asOf === undefined && <OpinionSection of={{ project: project.number }} />}
          {day.asOf === undefined && <ProjectAlignments project={project} />}
          <ProjectContact project={project} />
          <details className="grounds" open={differs(project)}>
            <summary>{word.grounds}</summary>
            {(frame.measures.length > 0 || frame.commonMeasures.length > 0) && (
              <Measures project={project} />
            )}
            <Facts project={project} />
          </details>
          <Lineage of={project} />
          <History project={project} />
          <Neighbours project={project} />
        </div>
        <Side project={project} />
      </div>
    </div>
  )
}
