import { type InquiryAnswer, promptField } from '@renkei/schema'
import { client } from '../../api.ts'
import { useWords } from '../../i18n.tsx'
import { FileList } from '../../writing/file-list.tsx'
import { Files } from '../../writing/files.tsx'
import { type Entry, idOf } from '../model/entry.ts'
import { useAnswering } from '../model/use-store.ts'
import { refreshResponses } from '../queries.ts'
import { words } from './words.ts'

/** Answers a prompt by files, which are kept as soon as they are chosen; those there are where nothing can be
 * written. */
export function AnswerFiles({ entry: { answer }, label }: { entry: Entry; label: string }) {
  const { filesHelp } = useWords(words)
  const { store, response, request, canWrite } = useAnswering()
  const { key, files } = answer
  if (!canWrite) return files.length > 0 && <FileList files={files} />
  const ref = { inquiry: response.inquiry.id, municipality: response.municipality }
  const addressOf = (name: string) => {
    const asked = new URLSearchParams(request === undefined ? { name } : { name, request })
    return `/attachments/inquiries/${ref.inquiry}/${ref.municipality}/${key}?${asked.toString()}`
  }
  return (
    <Files
      id={idOf(key, promptField)}
      label={<span className="vh">{label}</span>}
      help={filesHelp}
      files={files}
      isOpen={response.inquiry.state !== 'prepared'}
      addressOf={addressOf}
      // The registry answers with the answer as it is now.
      onSent={(now) => store.receive([now as InquiryAnswer])}
      detach={async ({ id: attachment }) =>
        store.receive([await client.response.detach.mutate({ ...ref, key, attachment, request })])
      }
      refresh={refreshResponses}
    />
  )
}
