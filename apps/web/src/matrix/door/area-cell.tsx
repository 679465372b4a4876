import type { PolicyArea } from '@renkei/schema'
import { Fragment } from 'react'
import { titleIn, useLanguage } from '../../i18n.tsx'

/** One cell over an area's rows; its label stays in sight while they scroll. */
export function AreaCell({ area, rows }: { area: PolicyArea; rows: number }) {
  return (
    <th className="area" scope="rowgroup" rowSpan={rows}>
      <span>
        <span className="l">{area.letter}</span>
        <AreaTitle area={area} />
      </span>
    </th>
  )
}

/** An area's title in a narrow column: browsers that break between phrases take その他 for two. */
export function AreaTitle({ area }: { area: PolicyArea }) {
  const language = useLanguage()
  const { text, lang } = titleIn(language, area)
  return (
    <span lang={lang === language ? undefined : lang}>
      {text.split(/(その他)/).map((part) =>
        part === 'その他' ? (
          <Fragment key={part}>
            <span className="nw">{part}</span>
            <wbr />
          </Fragment>
        ) : (
          part
        ),
      )}
    </span>
  )
}
