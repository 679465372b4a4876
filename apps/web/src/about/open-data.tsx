import {
  formatDate,
  openDatasets,
  openFormatOf,
  openFormats,
  type OpenFile,
  type OpenTable,
  today,
} from '@renkei/schema'
import { Link, useRouteContext } from '@tanstack/react-router'
import { useLanguage, useWords } from '../i18n.tsx'
import { Marked } from '../ui/marked.tsx'
import { Section } from '../ui/section.tsx'
import { useFrame } from '../vision/queries.ts'
import { Columns } from './columns.tsx'
import { words } from './open-words.ts'

type Dataset = (typeof openDatasets)[number]

const isTable = (file: OpenFile): file is OpenTable => openFormatOf(file) === 'csv'

/** Every data set of the region: what it holds, where its files are, their columns, and how to cite it. */
export function OpenData() {
  const text = useWords(words)
  const { region, vision, measures } = useFrame()
  const below = `/open/${region.slug}`
  const hasThird = measures.some(({ number }) => number === 3)
  const filtered = `${below}/projects.csv?${hasThird ? 'measure=3' : 'pillar=1'}`
  const past = `${below}/projects.csv?asOf=${today()}`
  return (
    <Section id="open-data" title={text.title}>
      <p className="phrase">{text.lead}</p>
      <dl className="facts">
        <div>
          <dt>{text.catalogue}</dt>
          <dd>
            <a href={`${below}/catalog.jsonld`}>{`${below}/catalog.jsonld`}</a>
            <span className="basis">{text.catalogueText}</span>
          </dd>
        </div>
        <div>
          <dt>{text.api}</dt>
          <dd>
            <a href="/api/v1">/api/v1</a>
            <span className="basis">
              {text.apiText}{' '}
              <Link
                to="/$region/$vision/developers"
                params={{ region: region.slug, vision: String(vision.edition) }}
              >
                {text.developers}
              </Link>
            </span>
          </dd>
        </div>
        <div>
          <dt>{hasThird ? text.example : text.examplePillar}</dt>
          <dd>
            <a href={filtered}>{filtered}</a>
          </dd>
        </div>
        <div>
          <dt>{text.asOf}</dt>
          <dd>
            <a href={past}>{past}</a>
            <span className="basis">{text.asOfText}</span>
          </dd>
        </div>
      </dl>
      {openDatasets.map((dataset) => (
        <DataSet key={dataset.key} of={dataset} />
      ))}
      <p className="small">{text.jsonNote}</p>
    </Section>
  )
}

function DataSet({ of: { key, title, about, files, takes } }: { of: Dataset }) {
  const language = useLanguage()
  const text = useWords(words)
  const { region, vision, visions } = useFrame()
  const { origin } = useRouteContext({ from: '__root__' })
  const takesVision = takes.some((one) => one === 'vision')
  const isNewest = visions.every(({ edition }) => edition <= vision.edition)
  const query = takesVision && !isNewest ? `?vision=${vision.edition}` : ''
  const addressOf = (file: string) => `/open/${region.slug}/${file}${query}`
  const tables = files.filter(isTable)
  return (
    <article className="document data-set" id={`data-${key}`}>
      <h3>{title[language]}</h3>
      <p className="phrase">
        <Marked text={about[language]} />
      </p>
      <dl className="facts">
        <div>
          <dt>{text.files}</dt>
          <dd>
            <ul className="data-set__files">
              {files.map((file) => (
                <li key={file}>
                  <a
                    href={addressOf(file)}
                    aria-label={text.fileOf(openFormats[openFormatOf(file)].name, title[language])}
                  >
                    {openFormats[openFormatOf(file)].name}
                  </a>
                </li>
              ))}
            </ul>
            <span className="basis">{addressOf(files[0])}</span>
            {files.map((file) => (
              <Definition key={file} file={file} addressOf={addressOf} />
            ))}
          </dd>
        </div>
        <div>
          <dt>{text.cite}</dt>
          <dd>
            <Marked
              text={text.citation({
                region: language === 'ja' ? region.name : region.nameEn,
                title: title[language],
                on: formatDate(today(), language),
                address: `${origin}${addressOf(files[0])}`,
              })}
            />
          </dd>
        </div>
      </dl>
      {tables.map((table) => (
        <Columns key={table} table={table} title={title[language]} />
      ))}
    </article>
  )
}

/** Where programs read what a file is made of. */
function Definition({ file, addressOf }: { file: OpenFile; addressOf: (file: string) => string }) {
  const text = useWords(words)
  const format = openFormatOf(file)
  if (format !== 'csv' && format !== 'json') return null
  const [name, at] =
    format === 'csv'
      ? [text.tableMetadata, `${file}-metadata.json`]
      : [text.schema, file.replace('.json', '.schema.json')]
  return (
    <span className="basis">
      {name} <a href={addressOf(at)}>{at}</a>
    </span>
  )
}
