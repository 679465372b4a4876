import { Link } from '@tanstack/react-router'
import { useAddress } from '../../filters/use-filters.ts'
import { nameIn, titleIn, useLanguage, useWords } from '../../i18n.tsx'
import { countAll } from '../../ui/count.ts'
import { Empty } from '../../ui/empty.tsx'
import { SavePicture, useMadeHere } from '../../ui/save-picture.tsx'
import { Section } from '../../ui/section.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame, useScheme, useSummary } from '../../vision/queries.ts'
import { Grounds } from '../door/grounds.tsx'
import { words as page } from '../words.ts'
import { BarLegend } from './bar.tsx'
import { partsOf, taking } from './parts.ts'
import { type BarRow, BarTable } from './table.tsx'
import { words } from './words.ts'

/** 市町村ごとの参加: how many projects each municipality leads, takes part in, considers, declines or has not answered. */
export function Balance() {
  const language = useLanguage()
  const word = useWords(words)
  const { silent } = useWords(page)
  const params = useVisionParams()
  const roles = useScheme()
  const { municipalities, region, vision } = useFrame()
  const { projects, participations, ...summary } = useSummary()
  const byCount = useAddress()['order']?.[0] === 'count'
  const madeHere = useMadeHere()
  const inOrder = municipalities.flatMap((of) => {
    const counts = summary.municipalities.find(({ code }) => code === of.code)
    return counts ? [{ of, counts }] : []
  })
  if (byCount) inOrder.sort((a, b) => taking(b.counts) - taking(a.counts))
  const rows = inOrder.map(({ of: { code, role, ...named }, counts }): BarRow => {
    const name = nameIn(language, named)
    const head = (
      <Link to="/$region/$vision/municipalities/$code" params={{ ...params, code }}>
        {name}
      </Link>
    )
    return {
      ...{ key: code, counts, whole: projects },
      label: role === 'core' ? word.core(name, roles.core) : name,
      head:
        role === 'core' ? (
          <>
            <b>{head}</b> <span className="small quiet nw">{roles.core}</span>
          </>
        ) : (
          head
        ),
      searchOf: (answer) => ({ municipality: [code], participation: [answer] }),
    }
  })
  const partners = inOrder
    .filter(({ of }) => of.role === 'partner')
    .map(({ counts }) => taking(counts))
  const draw = async () => {
    const { barsPicture } = await import('./picture.tsx')
    const of = titleIn(language, vision).text
    return barsPicture(
      rows.map((row) => ({ ...row, sum: word.sum(taking(row.counts)) })),
      language,
      {
        name: `${region.slug}-${vision.edition}-balance`,
        title: word.pictureTitle(of),
        source: [word.pictureSigns(projects), madeHere()],
        inferred: word.inferred,
      },
    )
  }
  const parts = rows.flatMap(({ counts }) => partsOf(counts))
  const isSilent = summary.municipalities.every(({ grounded }) => grounded === 0)
  if (projects === 0) return null
  return (
    <Section title={word.title} note={parts.length > 0 ? <BarLegend parts={parts} /> : undefined}>
      {isSilent ? (
        <Empty>
          <p>
            <b>{silent}</b> <Grounds />
          </p>
        </Empty>
      ) : (
        partners.length > 0 && <p>{word.range(Math.min(...partners), Math.max(...partners))}</p>
      )}
      {countAll(participations) > 0 && (
        <>
          <div className="balance__acts">
            <nav className="tabs" aria-label={word.order}>
              {[false, true].map((isCount) => (
                <Link
                  key={String(isCount)}
                  to="."
                  search={isCount ? { order: ['count'] } : {}}
                  resetScroll={false}
                  activeOptions={{ exact: true }}
                  aria-current={isCount === byCount ? 'page' : undefined}
                >
                  {isCount ? word.byCount : word.byCode}
                </Link>
              ))}
            </nav>
            <SavePicture draw={draw} />
          </div>
          <BarTable caption={word.caption} head={word.head} rows={rows} />
        </>
      )}
    </Section>
  )
}
