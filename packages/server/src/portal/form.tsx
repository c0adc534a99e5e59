import type { ComponentChildren } from 'preact'

/** Messages by field name, in the order of the form. */
export type Wrongs = { field: string; message: string }[]

interface FieldProps {
  name: string
  label: string
  hint?: string
  value?: string
  wrongs?: Wrongs
  required?: boolean
}

/** All that is wrong with a field, as the sentences it is told in: of several files each may be wrong in its own way. */
const wrongOf = (wrongs: Wrongs | undefined, name: string) =>
  wrongs
    ?.filter((wrong) => wrong.field === name)
    .map((wrong) => wrong.message)
    .join('') || undefined

/** What to correct, at the top of the page: takes the focus and leads to each field. */
export function ErrorSummary({ wrongs, title = '请先更正以下内容' }: { wrongs: Wrongs; title?: string }) {
  if (wrongs.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabIndex={-1} id="errors" autofocus>
      <h2>{title}</h2>
      <ul>
        {wrongs.map((wrong) => (
          <li key={wrong.field}>
            <a href={`#${wrong.field}`}>{wrong.message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Labelled(props: FieldProps & { children: (aid: Record<string, string | undefined>) => ComponentChildren }) {
  const { name, label, hint, wrongs, required = true, children } = props
  const wrong = wrongOf(wrongs, name)
  const described = [hint && `${name}-hint`, wrong && `${name}-wrong`].filter(Boolean).join(' ') || undefined
  return (
    <div class={wrong ? 'field has-error' : 'field'}>
      <label for={name}>
        {label}
        {!required && <span class="quiet">（选填）</span>}
      </label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p class="wrong" id={`${name}-wrong`}>
          <span class="hidden">错误：</span>
          {wrong}
        </p>
      )}
      {children({ 'aria-describedby': described, 'aria-invalid': wrong ? 'true' : undefined })}
    </div>
  )
}

export function TextField(
  props: FieldProps & {
    type?: 'text' | 'tel' | 'email' | 'date' | 'password'
    short?: boolean
    autocomplete?: 'name' | 'tel' | 'email' | 'street-address' | 'postal-code' | 'organization' | 'new-password' | 'off'
    most?: number
  },
) {
  return (
    <Labelled {...props}>
      {(aid) => (
        <input
          {...aid}
          id={props.name}
          name={props.name}
          // Preact's types hold each input type to its own roles; ours all take the same attributes.
          type={(props.type ?? 'text') as 'text'}
          class={props.short ? 'short' : undefined}
          value={props.value ?? ''}
          autocomplete={props.autocomplete}
          maxLength={props.most}
          spellcheck={false}
        />
      )}
    </Labelled>
  )
}

export function TextArea(props: FieldProps & { rows?: number; most?: number }) {
  return (
    <Labelled {...props}>
      {(aid) => (
        <textarea {...aid} id={props.name} name={props.name} rows={props.rows ?? 6} maxLength={props.most}>
          {props.value ?? ''}
        </textarea>
      )}
    </Labelled>
  )
}

export function Select(props: FieldProps & { options: { value: string; label: string }[] }) {
  return (
    <Labelled {...props}>
      {(aid) => (
        <select {...aid} id={props.name} name={props.name}>
          {props.options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === props.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

export function Radios(
  props: FieldProps & { options: { value: string; label: string; hint?: string }[]; across?: boolean },
) {
  const { name, label, hint, value, wrongs, options, across, required = true } = props
  const wrong = wrongOf(wrongs, name)
  return (
    <fieldset
      class={wrong ? 'field has-error' : 'field'}
      aria-describedby={wrong ? `${name}-wrong` : hint ? `${name}-hint` : undefined}
    >
      <legend>
        {label}
        {!required && <span class="quiet">（选填）</span>}
      </legend>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p class="wrong" id={`${name}-wrong`}>
          <span class="hidden">错误：</span>
          {wrong}
        </p>
      )}
      <div class={across ? 'choices across' : 'choices'}>
        {options.map((option, index) => (
          <div class="choice" key={option.value}>
            <input
              type="radio"
              id={index === 0 ? name : `${name}-${index}`}
              name={name}
              value={option.value}
              checked={option.value === value}
            />
            <label for={index === 0 ? name : `${name}-${index}`}>
              {option.label}
              {option.hint && <span class="quiet small"> {option.hint}</span>}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

const handedIn = '.pdf,.doc,.docx,.xls,.xlsx,.wps,.et,.jpg,.jpeg,.png'

/** Chooses files; `accept` are the endings offered, those of papers handed in when left out. */
export function FileField(props: FieldProps & { multiple?: boolean; accept?: string }) {
  return (
    <Labelled {...props}>
      {(aid) => (
        <input
          {...aid}
          id={props.name}
          name={props.name}
          type="file"
          multiple={props.multiple}
          accept={props.accept ?? handedIn}
        />
      )}
    </Labelled>
  )
}
