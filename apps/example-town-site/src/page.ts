import type { Frame, Municipality, ProjectItem } from '@renkei/client'
import { html, type Html } from './html.ts'
import { answerSign, answerWords, bases, markSign } from './signs.ts'

export type Told = {
  /** Where the registry is. */
  url: string
  frame: Frame
  town: Municipality
  projects: readonly ProjectItem[]
  /** The address of the terms of use. */
  licence: string
  readAt: Date
}

const licenceNames: Record<string, string> = {
  'https://creativecommons.org/licenses/by/4.0/': 'CC BY 4.0',
  'https://creativecommons.org/publicdomain/zero/1.0/': 'CC0 1.0',
  'https://www.digital.go.jp/resources/open_data/public_data_license_v1.0':
    '公共データ利用規約（第1.0版）',
}

/** The whole page, as a file. */
export function page(told: Told): string {
  const { url, frame, town, projects, licence, readAt } = told
  const { region, vision } = frame
  const address = new URL(`/${region.slug}/${vision.edition}/municipalities/${town.code}`, url)
  const title = `${town.name}の連携事業`
  const day = readAt.toLocaleDateString('ja-JP', { dateStyle: 'long', timeZone: 'Asia/Tokyo' })
  const years = `${vision.fromFiscalYear}年度から${vision.toFiscalYear}年度まで`
  const whole = html`<html lang="ja">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>${title}</title>
      <link rel="stylesheet" href="style.css" />
    </head>
    <body>
      <main>
        <h1>${title}</h1>
        <p>
          ${region.name}の市町村がともに行う、「${vision.title}」（${years}）の${projects.length}の連携事業と、${town.name}の関わりです。
        </p>
        ${legend}
        ${frame.pillars.map((pillar) => {
          const areas = frame.policyAreas.filter((area) => area.pillar === pillar.number)
          const found = projects.filter(({ policyArea }) =>
            areas.some(({ code }) => code === policyArea.code),
          )
          return found.length === 0 ? html`` : part(pillar.title, found, told)
        })}
      </main>
      <footer>
        <p>
          出典：<a href="${address.href}">連携 Renkei「${town.name}」（${region.name}）</a
          >、${day}に取得。
          利用条件：<a href="${licence}" rel="license">${licenceNames[licence] ?? licence}</a>
        </p>
      </footer>
    </body>
  </html>`
  return `<!doctype html>\n${whole.text}\n`
}

const legend = html`<ul class="legend" aria-label="凡例">
  ${(['source', 'confirmed', 'inferred'] as const).map(
    (basis) => html`<li>${markSign(basis)}${bases[basis]}</li>`,
  )}
</ul>`

/** The projects of one of the three roles (３つの役割). */
function part(title: string, projects: readonly ProjectItem[], { url, frame, town }: Told): Html {
  const { region, vision, measures, policyAreas } = frame
  const row = (project: ProjectItem) => {
    const { number, label, policyArea, participations } = project
    const address = new URL(`/${region.slug}/${vision.edition}/projects/${number}`, url)
    const area = policyAreas.find(({ code }) => code === policyArea.code)
    const own = participations.find(({ municipality }) => municipality === town.code)
    return html`<tr role="row">
      <th role="rowheader" scope="row">
        <span class="number">${label ?? number}</span>
        <a href="${address.href}">${project.title}</a>
        <span class="area"
          >${markSign(policyArea.basis)}政策分野：${area?.title ?? ''}（${bases[policyArea.basis]}）</span
        >
      </th>
      ${measures.length === 0 ? '' : html`<td role="cell"><span class="name">重点施策</span>${marksOf(project)}</td>`}
      <td role="cell">
        <span class="name">${town.name}</span>
        <span class="fact">
          ${own ? html`${answerSign(own.answer, own.basis)}${answerWords(own.answer, own.basis)}` : '記載なし'}
        </span>
      </td>
    </tr>`
  }
  return html`<section>
    <h2>${title}</h2>
    <table role="table" aria-label="${title}">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">連携事業</th>
          ${measures.length === 0 ? '' : html`<th role="columnheader" scope="col">重点施策</th>`}
          <th role="columnheader" scope="col">${town.name}の関わり</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${projects.map(row)}
      </tbody>
    </table>
  </section>`
}

const marksOf = ({ measures }: ProjectItem): Html =>
  html`${measures.map(
    ({ number, basis }) =>
      html`<span class="fact"
        >${markSign(basis)}${number}<span class="unseen">（${bases[basis]}）</span></span
      > `,
  )}`
