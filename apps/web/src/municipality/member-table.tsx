import { type Agreement, agreementsOf, formatDate, prefectureOf } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { columnsOf, opensKind } from '../project/door/answers.ts'
import { useVisionParams } from '../vision/address.ts'
import { useFrame, useScheme } from '../vision/queries.ts'
import { words } from './words.ts'

/** The cores, then cities, towns and villages in order of code, with when they joined. A rule stands between. */
export function MemberTable() {
  const language = useLanguage()
  const text = useWords(words)
  const params = useVisionParams()
  const frame = useFrame()
  const municipalities = columnsOf(frame)
  const { agreement } = useScheme()
  const hasSince = municipalities.some(({ since }) => since !== null)
  const prefectures = new Set(municipalities.map(({ code }) => prefectureOf(code, language)))
  return (
    <table className="table">
      <caption className="vh">{text.listCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.name}</th>
          <th scope="col">{text.code}</th>
          {hasSince && <th scope="col">{text.since}</th>}
          {frame.agreements.length > 0 && <th scope="col">{text.agreedOn(agreement)}</th>}
        </tr>
      </thead>
      <tbody>
        {municipalities.map((municipality, index) => {
          const { code } = municipality
          const isEdge = index + 1 < municipalities.length && opensKind(municipalities, index + 1)
          return (
            <tr key={code} className={isEdge ? 'after' : undefined}>
              <th scope="row" className="own">
                <Link to="/$region/$vision/municipalities/$code" params={{ ...params, code }}>
                  {nameIn(language, municipality)}
                </Link>
                <span className="members__reading" lang="ja">
                  {language === 'ja' ? municipality.kana : municipality.name}
                </span>
                {prefectures.size > 1 && (
                  <span className="members__reading">{prefectureOf(code, language)}</span>
                )}
              </th>
              <td className="code">{code}</td>
              {hasSince && (
                <td className="agreed">
                  {municipality.since !== null && formatDate(municipality.since, language)}
                </td>
              )}
              {frame.agreements.length > 0 && (
                <td className="agreed">
                  {municipality.role === 'partner' &&
                    signedOn(frame.agreements, code).map((day) => (
                      <span key={day} className="ph agreed__day">
                        {formatDate(day, language)}
                      </span>
                    ))}
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const signedOn = (agreements: readonly Agreement[], code: string): string[] => [
  ...new Set(agreementsOf(agreements, code).flatMap((one) => one.signedOn ?? [])),
]
