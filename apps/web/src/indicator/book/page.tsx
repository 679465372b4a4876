import { can } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PageHead } from '../../chrome/page-head.tsx'
import { useWords } from '../../i18n.tsx'
import { useMe } from '../../session/use-session.ts'
import { Empty } from '../../ui/empty.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { UploadForm } from '../../writing/book-form.tsx'
import { upload } from '../../writing/book-upload.ts'
import { words as common } from '../door/words.ts'
import { indicatorsQuery } from '../queries.ts'
import { BookPreview } from './preview.tsx'
import { words } from './words.ts'
import '../indicator.css'

/** Registering actuals by workbook: download, fill in, see what it would change, take it over. */
export function ActualBookPage() {
  const word = useWords(words)
  const { title: all } = useWords(common)
  const params = useVisionParams()
  const { data: indicators } = useSuspenseQuery(indicatorsQuery(useVisionRef()))
  const may = can(useMe(), 'indicator.take', { region: params.region })
  usePageTitle(word.title)
  return (
    <div className="wrap">
      <PageHead
        trail={[
          <Link key="all" to="/$region/$vision/indicators" params={params} search={{}}>
            {all}
          </Link>,
          word.title,
        ]}
        title={word.title}
        lead={word.lead}
      />
      {!may ? (
        <Empty>{word.mayNot}</Empty>
      ) : indicators.some(({ endedAt }) => endedAt === null) ? (
        <Book address={`/workbook/indicators/${params.region}/${params.vision}`} />
      ) : (
        <Empty>
          <p>{word.none}</p>
          <Link to="/$region/$vision/indicators/new" params={params} search={{}}>
            {word.register}
          </Link>
        </Empty>
      )}
    </div>
  )
}

function Book({ address }: { address: string }) {
  const word = useWords(words)
  return (
    <>
      <ol className="book-steps">
        {word.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="acts-row">
        <a className="btn" href={`${address}.xlsx`} download>
          {word.download}
        </a>
      </p>
      <UploadForm send={(given) => upload(address, given, 'book')} own={{}} lost={word.lost}>
        {(read) => <BookPreview book={read.book} />}
      </UploadForm>
    </>
  )
}
