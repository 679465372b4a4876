import { useWords } from '../../i18n.tsx'
import { TextField } from '../../ui/field.tsx'
import { NumberField } from './number-field.tsx'
import { useForm } from './context.ts'
import { Similar } from './similar.tsx'
import { useText } from './use-field.tsx'
import { words } from './words.ts'

/** 名称: title, reading, title in English and, for a new project, its number. */
export function Names() {
  const word = useWords(words)
  const text = useText()
  const { application } = useForm()
  const title = text('title')
  return (
    <>
      <TextField
        {...title}
        help={word.titleHelp}
        aria-describedby="similar-titles"
        below={
          <>
            <Similar />
            {title.below}
          </>
        }
      />
      <TextField {...text('kana')} help={word.kanaHelp} />
      <TextField {...text('titleEn')} lang="en" help={word.titleEnHelp} />
      {application.kind === 'register' && <NumberField />}
    </>
  )
}
