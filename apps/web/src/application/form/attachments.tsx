import { client } from '../../api.ts'
import { useWords } from '../../i18n.tsx'
import { Files } from '../../writing/files.tsx'
import { words as common } from '../door/words.ts'
import { refreshApplications } from '../queries.ts'
import { useForm } from './field.tsx'
import { idOf } from './sections.ts'
import { words } from './words.ts'

/** 添付資料: files beside the application. */
export function Attachments() {
  const { attachmentsHelp: help } = useWords(words)
  const { attachments: label } = useWords(common)
  const { application, made } = useForm()
  const { attachments: files } = application
  return (
    <Files
      {...{ label, help, files }}
      id={idOf('attachments')}
      addressOf={async (name) => {
        const id = await made()
        return id === undefined
          ? undefined
          : `/attachments/applications/${id}?name=${encodeURIComponent(name)}`
      }}
      detach={({ id: attachment }) =>
        client.application.detach.mutate({ id: application.id, attachment })
      }
      refresh={refreshApplications}
    />
  )
}
