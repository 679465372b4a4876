import { today } from '@renkei/schema'
import { Link, useRouteContext } from '@tanstack/react-router'
import { PageHead } from '../chrome/page-head.tsx'
import { useWords } from '../i18n.tsx'
import { Marked } from '../ui/marked.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { useFrame } from '../vision/queries.ts'
import { type Guide, guides, sampleFor } from './guides.ts'
import { Sample } from './sample.tsx'
import { words } from './words.ts'
import './developers.css'

const jobs = Object.keys(guides) as Guide[]

/** 開発者の方へ: how other programs read the registry and write to it, job by job, with lines that run. */
export function DevelopersPage() {
  const word = useWords(words)
  const { terms, promises, limits } = word.sections
  usePageTitle(word.title)
  return (
    <div className="wrap developers">
      <PageHead trail={[word.title]} title={word.title} lead={word.lead} />
      <div className="doc">
        <div>
          {jobs.map((job) => (
            <Job key={job} of={job} />
          ))}
          <Section id="terms" title={terms.title}>
            <p>{terms.lead}</p>
            <Terms />
          </Section>
          {Object.entries({ promises, limits }).map(([id, { title, items }]) => (
            <Section key={id} id={id} title={title}>
              <ul className="bullets">
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </Section>
          ))}
        </div>
        <Contents />
      </div>
    </div>
  )
}

function Job({ of }: { of: Guide }) {
  const word = useWords(words)
  const { region } = useFrame()
  const { origin } = useRouteContext({ from: '__root__' })
  const { title, text } = word.guides[of]
  const place = { origin, region: region.slug, day: today() }
  return (
    <Section id={of} title={title}>
      {text.map((paragraph) => (
        <p key={paragraph} className="phrase">
          <Marked text={paragraph} />
        </p>
      ))}
      {guides[of].map((name) => (
        <Sample key={name} name={name} text={sampleFor(name, place)} />
      ))}
      {of === 'first' && (
        <p>
          <a href="/api/v1">{word.reference}</a>
        </p>
      )}
    </Section>
  )
}

/** One word for one thing, in addresses, answers and on screen. */
function Terms() {
  const word = useWords(words)
  const { name, meaning } = word.sections.terms
  return (
    <table className="table developers__terms">
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{meaning}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(word.terms).map(([term, text]) => (
          <tr key={term}>
            <th scope="row">
              <code>{term}</code>
            </th>
            <td>
              <Marked text={text} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Contents() {
  const word = useWords(words)
  const { region, vision } = useFrame()
  const titles: [string, string][] = [
    ...jobs.map((job): [string, string] => [job, word.guides[job].title]),
    ...Object.entries(word.sections).map(([id, { title }]): [string, string] => [id, title]),
  ]
  return (
    <nav className="side" aria-labelledby="contents">
      <h2 id="contents">{word.contents}</h2>
      <ul>
        {titles.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
        <li>
          <Link
            to="/$region/$vision/about"
            params={{ region: region.slug, vision: String(vision.edition) }}
            hash="open-data"
          >
            {word.openData}
          </Link>
        </li>
      </ul>
    </nav>
  )
}
