import {
  type Frame,
  type Municipality,
  noOf,
  type Project,
  type ProjectItem,
  type ProjectPage,
  signOf,
} from '@renkei/schema'
import type { Part } from './document.ts'
import { html, type Html } from './html.ts'
import type { Showing } from './shown.ts'

/** A project as a card: its area, measures and who takes part. */
export function projectPart(show: Showing, frame: Frame, project: Project, page: string): Part {
  const { word, language, title, plain, name, fact, answer, link } = show
  const area = frame.policyAreas.find(({ code }) => code === project.policyArea.code)
  const measures = project.measures.map(({ number, basis }) => {
    const found = frame.measures.find((one) => one.number === number)
    return html`<span class="fact">${fact(found ? title(found) : html`${number}`, basis)}</span>`
  })
  const given = project.participations.filter((one) => one.answer !== 'unanswered')
  const others = project.participations.length - given.length
  const members = new Map(
    [...frame.municipalities, ...frame.otherMunicipalities].map((one) => [one.code, one]),
  )
  const who = given.map(({ municipality, basis, condition, ...one }) => {
    const known = members.get(municipality)
    return html`<span class="fact"
      >${known ? name(known) : municipality}　${answer(one.answer, basis, condition)}</span
    >`
  })
  const no = noOf(language, frame, project)
  const summary = project.summary
  return {
    title: `${no} ${plain(project)}`.trim(),
    head: link(page, html`${no === '' ? '' : `${no} `}${title(project)}`),
    body: html` ${summary === null ? '' : html`<p lang="ja">${summary}</p>`}
      <dl>
        ${
          area
            ? html`<dt>${word.area}</dt>
                <dd>${fact(title(area), project.policyArea.basis)}</dd>`
            : ''
        }
        ${
          measures.length === 0
            ? ''
            : html`<dt>${word.measures}</dt>
                <dd>${measures}</dd>`
        }
        <dt>${word.who}</dt>
        <dd>
          ${who}${others === 0 ? '' : html`<span class="fact">${word.unanswered(others)}</span>`}
        </dd>
      </dl>`,
  }
}

/** Projects that were found; `base`: where the pages of their vision are, `page`: the one that lists them. */
type List = { frame: Frame; found: ProjectPage; base: string; page: string; query: string }

/** A municipality's part in every project. */
export function municipalityPart(show: Showing, of: Municipality, list: List): Part {
  const { word, name, link, answer } = show
  const own = ({ participations }: ProjectItem) => {
    const found = participations.find(({ municipality }) => municipality === of.code)
    return found ? answer(found.answer, found.basis, found.condition) : html`${word.unrecorded}`
  }
  const title = word.ofTown(name(of))
  return {
    title,
    head: link(list.page, html`${title}`),
    body: html`${show.legend}${table(show, list, {
      caption: title,
      heads: [html`<th scope="col">${word.answer(name(of))}</th>`],
      cells: (project) => [html`<td class="answer">${own(project)}</td>`],
    })}`,
  }
}

/** Projects by measure, or by municipality where the vision has none or the address says so. */
export function matrixPart(show: Showing, byMunicipality: boolean, list: List): Part {
  const { word, title, name, link, mark, answer } = show
  const { measures, municipalities } = list.frame
  const isByMeasure = !byMunicipality && measures.length > 0
  const columns = isByMeasure
    ? measures.map(({ number, ...one }) => ({
        head: html`${word.measure(number)}<span class="unseen">　${title(one)}</span>`,
        cell: (project: ProjectItem) => {
          const found = project.measures.find((mark_) => mark_.number === number)
          return found ? mark(found.basis) : html``
        },
      }))
    : municipalities.map(({ code, ...one }) => ({
        head: html`${name(one)}`,
        cell: ({ participations }: ProjectItem) => {
          const found = participations.find(({ municipality }) => municipality === code)
          return found ? answer(found.answer, found.basis, found.condition) : html``
        },
      }))
  const names = html`<ul class="names">
    ${measures.map((one) => html`<li>${word.measure(one.number)}　${title(one)}</li>`)}
  </ul>`
  return {
    title: word.matrix,
    head: link(list.page, html`${word.matrix}`),
    body: html`${show.legend}${table(show, list, {
      caption: word.matrix,
      heads: columns.map(({ head }) => html`<th scope="col" class="cell">${head}</th>`),
      cells: (project) => columns.map(({ cell }) => html`<td class="cell">${cell(project)}</td>`),
    })}${isByMeasure ? names : ''}`,
  }
}

function table(
  { word, title, link }: Showing,
  { frame, found, base, page, query }: List,
  more: { caption: string; heads: Html[]; cells: (project: ProjectItem) => Html[] },
): Html {
  const { items, total } = found
  if (total === 0) return html`<p>${word.none}</p>`
  const row = (project: ProjectItem) => {
    const shown = html`${signOf(frame, project)} ${title(project)}`
    return html`<tr>
      <th scope="row">${link(`${base}/projects/${project.number}${query}`, shown)}</th>
      ${more.cells(project)}
    </tr>`
  }
  return html`<div class="table" role="region" aria-label="${more.caption}" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${word.project}</th>
            ${more.heads}
          </tr>
        </thead>
        <tbody>
          ${items.map(row)}
        </tbody>
      </table>
    </div>
    ${total > items.length ? html`<p>${link(page, html`${word.more(total)}`)}</p>` : ''}`
}
