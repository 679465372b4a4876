import { type Municipality, nobodyLeads } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { nameIn, useLanguage, useWords } from '../../i18n.tsx'
import { AnswerSign } from '../../ui/answer-sign.tsx'
import { words as diffWords } from '../../diff/words.ts'
import { Checkbox, FieldGroup } from '../../ui/choice.tsx'
import { Select, TextField } from '../../ui/field.tsx'
import { TileMap } from '../../ui/tile-map.tsx'
import { answerName } from '../../ui/words.ts'
import { useFrame } from '../../vision/queries.ts'
import { useMe } from '../../session/use-session.ts'
import { Conditions } from '../consent/settling.tsx'
import { ConsentDetails, consentName, ConsentSign } from '../door/consent.tsx'
import { useFieldProps, useForm, useText } from './field.tsx'
import { idOf } from './sections.ts'
import { words } from './words.ts'

/** 市町村: who leads, and who is asked. */
export function Municipalities() {
  const language = useLanguage()
  const word = useWords(words)
  const { municipalities } = useFrame()
  const me = useMe()
  const { application, draft, edit } = useForm()
  const text = useText()
  const diffWord = useWords(diffWords)
  const lead = draft.leadMunicipality === nobodyLeads ? '' : draft.leadMunicipality
  return (
    <>
      <div className="two-f abreast">
        <Select
          {...text('leadMunicipality')}
          onChange={({ currentTarget: { value } }) =>
            // The lead is not among those that are asked.
            edit({
              leadMunicipality: value,
              partners: draft.partners.filter((code) => code !== value),
              coLeads: draft.coLeads.filter((code) => code !== value),
            })
          }
        >
          <option value="">{word.choose}</option>
          {municipalities.map((one) => (
            <option key={one.code} value={one.code}>
              {nameIn(language, one)}
            </option>
          ))}
          <option value={nobodyLeads}>{diffWord.nobodyLeads}</option>
        </Select>
        <TextField {...text('leadDepartment')} list="departments" />
        <Departments municipality={lead} />
      </div>
      <Partners />
      <CoLeads />
      {me && <Conditions application={application} me={me} />}
    </>
  )
}

function Departments({ municipality }: { municipality: string }) {
  const { data = [] } = useQuery({
    ...api.department.list.queryOptions({ municipality }),
    enabled: municipality !== '',
  })
  return (
    <datalist id="departments">
      {data
        .filter(({ closedAt }) => closedAt === null)
        .map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
    </datalist>
  )
}

function Partners() {
  const language = useLanguage()
  const word = useWords(words)
  const { municipalities } = useFrame()
  const { application, draft } = useForm()
  const involved = municipalities.filter(
    ({ code }) => code === draft.leadMunicipality || draft.partners.includes(code),
  )
  return (
    <FieldGroup {...useFieldProps()('partners', word.partners)} help={word.partnersHelp}>
      <div className="pick">
        <div className="tiles--pick">
          <TileMap municipalities={municipalities}>
            {(municipality) => <Tile municipality={municipality} />}
          </TileMap>
        </div>
        {involved.length > 0 && (
          <table className="table">
            <caption className="vh">{word.partnersNow}</caption>
            <thead>
              <tr>
                <th scope="col">{word.municipality}</th>
                <th scope="col">
                  {application.asked.length > 0 ? word.answerSoFar : word.afterSubmitting}
                </th>
              </tr>
            </thead>
            <tbody>
              {involved.map((one) => {
                return (
                  <tr key={one.code}>
                    <th scope="row">{nameIn(language, one)}</th>
                    <td>
                      <Said municipality={one.code} />
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        )}
      </div>
    </FieldGroup>
  )
}

/** Which of those asked lead it as well; nothing is asked before somebody is. */
function CoLeads() {
  const language = useLanguage()
  const word = useWords(words)
  const { municipalities } = useFrame()
  const { draft, edit } = useForm()
  const field = useFieldProps()('coLeads')
  const partners = municipalities.filter(({ code }) => draft.partners.includes(code))
  if (partners.length === 0 || draft.leadMunicipality === nobodyLeads) return null
  return (
    <FieldGroup {...field} help={word.coLeadsHelp}>
      {partners.map(({ code, ...one }) => {
        const isOn = draft.coLeads.includes(code)
        return (
          <Checkbox
            key={code}
            name="coLeads"
            label={nameIn(language, one)}
            checked={isOn}
            onChange={() =>
              edit({
                coLeads: isOn
                  ? draft.coLeads.filter((other) => other !== code)
                  : [...draft.coLeads, code].toSorted(),
              })
            }
          />
        )
      })}
    </FieldGroup>
  )
}

/** What a municipality has answered so far; who leads answers as well, unless it applies. */
function Said({ municipality }: { municipality: string }) {
  const language = useLanguage()
  const { application, draft } = useForm()
  const consent = application.asked.find((one) => one.municipality === municipality)
  if (consent?.answer) {
    return (
      <>
        <ConsentSign answer={consent.answer} inline />
        {consentName(language, consent.answer)}
        <ConsentDetails consent={consent} />
      </>
    )
  }
  const isLead = [draft.leadMunicipality, ...draft.coLeads].includes(municipality)
  const answer = isLead ? 'lead' : 'unanswered'
  return (
    <>
      <AnswerSign answer={answer} basis="source" inline />
      {answerName(language, answer)}
    </>
  )
}

function Tile({ municipality }: { municipality: Municipality }) {
  const language = useLanguage()
  const { application, draft, edit } = useForm()
  const { code } = municipality
  const name = nameIn(language, municipality)
  if (code === draft.leadMunicipality) {
    return (
      <span className="tile tile--own">
        <b>{name}</b>
        <AnswerSign answer="lead" basis="source" />
        <span className="vh">{answerName(language, 'lead')}</span>
      </span>
    )
  }
  const isPicked = draft.partners.includes(code)
  const { answer = null } = application.asked.find((one) => one.municipality === code) ?? {}
  return (
    <label className="tile">
      <input
        type="checkbox"
        name="partners"
        id={idOf(`partners.${code}`)}
        checked={isPicked}
        onChange={() =>
          edit({
            partners: isPicked
              ? draft.partners.filter((one) => one !== code)
              : [...draft.partners, code].toSorted(),
            coLeads: draft.coLeads.filter((one) => one !== code),
          })
        }
      />
      <b>{name}</b>
      {isPicked && <ConsentSign answer={answer} />}
    </label>
  )
}
