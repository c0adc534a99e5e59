import { DatePicker } from 'antd'
import dayjs from 'dayjs'

// Typed without the mouse: 20261120, 2026.11.20 and 11-20 are understood as well.
const formats = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D', 'YYYY.M.D', 'YYYY-M-D', 'M-D', 'M/D', 'MMDD']

interface Props {
  id?: string
  /** `YYYY-MM-DD` or nothing. */
  value?: string | null | undefined
  onChange?: (value: string | null) => void
  min?: string
  max?: string
  placeholder?: string
  'aria-label'?: string
  'aria-required'?: boolean
  disabled?: boolean
  allowClear?: boolean
}

/** A calendar day as the wire carries it; works as a field of a form. */
export function PlainDateInput({
  value,
  onChange,
  min,
  max,
  allowClear = true,
  placeholder = '年-月-日',
  ...rest
}: Props) {
  return (
    <DatePicker
      {...rest}
      style={{ width: '100%' }}
      placeholder={placeholder}
      allowClear={allowClear}
      format={formats}
      value={value ? dayjs(value) : null}
      minDate={min ? dayjs(min) : undefined}
      maxDate={max ? dayjs(max) : undefined}
      onChange={(chosen) => onChange?.(chosen ? chosen.format('YYYY-MM-DD') : null)}
    />
  )
}
