import { limits } from '@renkei/schema'
import { nameIn, useLanguage, useWords } from '../../i18n.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { useFrame } from '../../vision/queries.ts'
import { useText } from './use-field.tsx'
import { words } from './words.ts'

/** 内容と役割 */
export function Contents() {
  const language = useLanguage()
  const word = useWords(words)
  const text = useText()
  const core = useFrame().municipalities.find(({ role }) => role === 'core')
  return (
    <>
      <TextArea {...text('summary')} help={word.summaryHelp} limit={limits.summary} />
      <TextArea {...text('coreRole', core && word.coreRole(nameIn(language, core)))} rows={2} />
      <TextArea {...text('partnerRole')} rows={2} />
      <TextArea {...text('schedule')} rows={2} />
    </>
  )
}

/** 連携協約・備考 */
export function Agreement() {
  const word = useWords(words)
  const text = useText()
  return (
    <>
      <TextField {...text('agreementArticles')} help={word.articlesHelp} />
      <TextArea {...text('note')} help={word.noteHelp} rows={2} />
    </>
  )
}

/** 廃止: why, and until when. */
export function End() {
  const word = useWords(words)
  const text = useText()
  return (
    <>
      <TextArea {...text('endReason')} help={word.endReasonHelp} rows={4} />
      <div className="form__narrow">
        <TextField {...text('lastFiscalYear')} help={word.lastFiscalYearHelp} list="fiscal-years" />
      </div>
      <TextArea {...text('note')} help={word.noteHelp} rows={2} />
    </>
  )
}
