import { useWords } from '../i18n.tsx'
import { BasisLegend } from '../ui/basis-legend.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { Title } from '../ui/title.tsx'
import { Arranged } from '../chrome/arranged.tsx'
import { PageHead } from '../chrome/page-head.tsx'
import { useFrame, useSummary } from '../vision/queries.ts'
import { MeasureBars } from './door/measure-bars.tsx'
import { words } from './words.ts'

/** 重点施策: all of them, and the common one. */
export function MeasuresPage() {
  const text = useWords(words)
  const { measures, themes, commonMeasures } = useFrame()
  const { marks, projects } = useSummary()
  usePageTitle(text.title)
  return (
    <div className="wrap">
      <PageHead
        trail={[text.title]}
        title={text.title}
        lead={measures.length === 0 ? text.none : text.lead(measures.length, themes.length)}
      />
      {measures.length > 0 && (
        <Section title={text.byMeasure} note={<BasisLegend counts={marks} />}>
          <MeasureBars common={false} />
          {marks.inferred > 0 && <p className="small common">{text.inferredNote}</p>}
          <p>
            <Arranged of="measures" />
          </p>
        </Section>
      )}
      {commonMeasures.length > 0 && (
        <Section title={text.common}>
          {commonMeasures.map((measure) => (
            <h3 key={measure.title}>
              <Title of={measure} />
            </h3>
          ))}
          <p className="phrase">{text.commonText(projects)}</p>
        </Section>
      )}
    </div>
  )
}
