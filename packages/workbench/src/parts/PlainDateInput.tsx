import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { dayFormats, readDay, wrongDay } from './typed-day.ts'

interface Props {
  id?: string
  /** `YYYY-MM-DD` or nothing; with `asTyped` also what somebody typed that is no such day. */
  value?: string | null | undefined
  onChange?: (value: string | null) => void
  min?: string
  max?: string
  placeholder?: string
  'aria-label'?: string
  'aria-required'?: boolean
  disabled?: boolean
  allowClear?: boolean
  /**
   * In a form: a text that is no day, or none within bounds, becomes the value as it was typed, for the form to refuse.
   * Without, it is taken back, and the day before it stands: a form sent by keyboard would go out with that.
   */
  asTyped?: boolean
}

/** A calendar day as the wire carries it; works as a field of a form. */
export function PlainDateInput({
  value,
  onChange,
  min,
  max,
  allowClear = true,
  placeholder = '年-月-日',
  asTyped = false,
  ...rest
}: Props) {
  const day = value ? readDay(value) : null
  const leave = (target: EventTarget) => {
    if (!asTyped || !(target instanceof HTMLInputElement)) return
    const text = target.value.trim()
    if (text === '' ? day : wrongDay(text, { min, max })) onChange?.(text === '' ? null : (readDay(text) ?? text))
  }
  return (
    // Heard before the picker, which takes a text it does not understand back without a word.
    <div
      onBlurCapture={({ target }) => leave(target)}
      onKeyDownCapture={({ target, key }) => key === 'Enter' && leave(target)}
    >
      <DatePicker
        {...rest}
        style={{ width: '100%' }}
        placeholder={placeholder}
        allowClear={allowClear}
        format={dayFormats}
        value={day ? dayjs(day) : null}
        minDate={min ? dayjs(min) : undefined}
        maxDate={max ? dayjs(max) : undefined}
        onChange={(chosen) => onChange?.(chosen ? chosen.format('YYYY-MM-DD') : null)}
      />
    </div>
  )
}
