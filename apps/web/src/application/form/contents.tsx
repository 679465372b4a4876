import { limits, type ProjectText, textsIn } from '@renkei/schema'
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
  const labels: Partial<Record<ProjectText, string | undefined>> = {
    coreRole: core && word.coreRole(nameIn(language, core)),
  }
  return (
    <>
      {textsIn('contents', 'period').map((name) =>
        name === 'summary' ? (
          <TextArea key={name} {...text(name)} help={word.summaryHelp} limit={limits[name]} />
        ) : (
          <TextArea key={name} {...text(name, labels[name])} rows={2} />
        ),
      )}
    </>
  )
}

/** 連携協約・備考 */
export function Agreement() {
  const word = useWords(words)
  const text = useText()
  const helps: Partial<Record<ProjectText, string>> = { agreementArticles: word.articlesHelp }
  return (
    <>
      {textsIn('agreement').map((name) => (
        <TextField key={name} {...text(name)} help={helps[name]} />
      ))}
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
