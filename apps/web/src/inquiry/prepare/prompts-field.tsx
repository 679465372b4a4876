import {
  emptyPrompt,
  hasOptions,
  promptAbout,
  type PromptForm,
  promptLimits,
  promptRespondents,
  promptType,
} from '@renkei/schema'
import { useTerms, useWords } from '../../i18n.tsx'
import { Checkbox, FieldGroup, Radio } from '../../ui/choice.tsx'
import { Select, TextArea, TextField } from '../../ui/field.tsx'
import { fieldId, type Typing } from './use-form.ts'
import { words } from './words.ts'

/** The office's own prompts, in the order in which they are asked. */
export function PromptsField({ typing }: { typing: Typing }) {
  const word = useWords(words).prompt
  const { prompts } = typing.form
  const set = (changed: PromptForm[]) => typing.set({ prompts: changed })
  const move = (from: number, to: number) => {
    const moved = prompts.toSpliced(from, 1)
    const one = prompts[from]
    if (one) set(moved.toSpliced(to, 0, one))
  }
  return (
    <FieldGroup
      id={fieldId('prompts')}
      label={word.title}
      help={word.help}
      error={typing.errorOf('prompts')}
    >
      <ol className="prompts">
        {prompts.map((prompt, at) => (
          // A prompt has no name of its own until it is saved: its place is what it is known by.
          <li key={at}>
            <fieldset>
              <legend>{word.nth(at + 1)}</legend>
              <PromptFields
                typing={typing}
                at={at}
                prompt={prompt}
                onChange={(changed) =>
                  set(prompts.map((one, i) => (i === at ? { ...one, ...changed } : one)))
                }
              />
              <p className="acts-row">
                <button
                  type="button"
                  className="btn btn--sm"
                  disabled={at === 0}
                  onClick={() => move(at, at - 1)}
                >
                  {word.up}
                  <span className="vh">{word.of(at + 1)}</span>
                </button>
                <button
                  type="button"
                  className="btn btn--sm"
                  disabled={at === prompts.length - 1}
                  onClick={() => move(at, at + 1)}
                >
                  {word.down}
                  <span className="vh">{word.of(at + 1)}</span>
                </button>
                <button
                  type="button"
                  className="btn btn--sm"
                  onClick={() => set(prompts.toSpliced(at, 1))}
                >
                  {word.remove}
                  <span className="vh">{word.of(at + 1)}</span>
                </button>
              </p>
            </fieldset>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="btn btn--sm"
        disabled={prompts.length >= promptLimits.prompts}
        onClick={() => set([...prompts, emptyPrompt])}
      >
        {word.add}
      </button>
    </FieldGroup>
  )
}

function PromptFields({
  typing,
  at,
  prompt,
  onChange,
}: {
  typing: Typing
  at: number
  prompt: PromptForm
  onChange: (changed: Partial<PromptForm>) => void
}) {
  const word = useWords(words).prompt
  const { promptType: types, promptAbout: abouts, promptRespondents: respondents } = useTerms()
  const name = (field: string) => `prompts.${at + 1}.${field}`
  const tie = (field: 'title' | 'help' | 'unit' | 'min' | 'max' | 'options') => ({
    id: fieldId(name(field)),
    label: word.label[field],
    error: typing.errorOf(name(field)),
    value: prompt[field],
    onChange: ({ target }: { target: { value: string } }) => onChange({ [field]: target.value }),
    onBlur: () => typing.leave(name(field)),
  })
  return (
    <div className="fields">
      <TextField {...tie('title')} need="required" />
      <TextField {...tie('help')} need="optional" />
      <Select
        label={word.label.type}
        help={prompt.type === 'file' ? word.fileHelp : undefined}
        value={prompt.type}
        onChange={({ target }) => onChange({ type: promptType.parse(target.value) })}
      >
        {promptType.options.map((type) => (
          <option key={type} value={type}>
            {types[type]}
          </option>
        ))}
      </Select>
      {prompt.type === 'number' && (
        <div className="prompt-number">
          <TextField {...tie('unit')} need="optional" />
          <TextField {...tie('min')} need="optional" inputMode="decimal" />
          <TextField {...tie('max')} need="optional" inputMode="decimal" />
        </div>
      )}
      {hasOptions(prompt.type) && (
        <TextArea {...tie('options')} need="required" help={word.optionsHelp} rows={4} />
      )}
      <FieldGroup label={word.label.about}>
        <div className="scope-which">
          {promptAbout.options.map((about) => (
            <Radio
              key={about}
              name={`about-${at}`}
              label={abouts[about]}
              checked={prompt.about === about}
              onChange={() => onChange({ about })}
            />
          ))}
        </div>
      </FieldGroup>
      {prompt.about === 'project' && (
        <FieldGroup label={word.label.respondents} help={word.respondentsHelp}>
          <div className="scope-which">
            {promptRespondents.options.map((one) => (
              <Radio
                key={one}
                name={`respondents-${at}`}
                label={respondents[one]}
                checked={prompt.respondents === one}
                onChange={() => onChange({ respondents: one })}
              />
            ))}
          </div>
        </FieldGroup>
      )}
      <div className="scope-which">
        <Checkbox
          label={word.required}
          checked={prompt.required}
          onChange={({ target }) => onChange({ required: target.checked })}
        />
        {prompt.type !== 'file' && (
          <Checkbox
            label={word.reported}
            checked={prompt.reported}
            onChange={({ target }) => onChange({ reported: target.checked })}
          />
        )}
      </div>
    </div>
  )
}
