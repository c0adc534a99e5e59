import { Form, Input, Radio } from 'antd'
import { PlainDateInput } from '../../../parts/PlainDateInput.tsx'
import { dayRule } from '../../../parts/typed-day.ts'
import './steps.css'

interface TextProps {
  name: string
  label: string
  optional?: boolean
  rows?: number
  max?: number
  hint?: string
  placeholder?: string
  focus?: boolean
}

/** A text of some lines. */
export function LongText({
  name,
  label,
  optional = false,
  rows = 4,
  max = 2000,
  hint,
  placeholder,
  focus = false,
}: TextProps) {
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={optional ? [] : [{ required: true, whitespace: true, message: `请填写${label}` }]}
    >
      <Input.TextArea
        autoSize={{ minRows: rows, maxRows: 16 }}
        maxLength={max}
        placeholder={placeholder}
        autoFocus={focus}
      />
    </Form.Item>
  )
}

/** A text of one line. */
export function ShortText({ name, label, optional = false, max = 200, hint, placeholder, focus = false }: TextProps) {
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={optional ? [] : [{ required: true, whitespace: true, message: `请填写${label}` }]}
    >
      <Input maxLength={max} placeholder={placeholder} autoFocus={focus} />
    </Form.Item>
  )
}

interface DayProps {
  name: string
  label: string
  min?: string
  max?: string
  optional?: boolean
  hint?: string
}

/** A calendar day. */
export function DayField({ name, label, min, max, optional = false, hint }: DayProps) {
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={[...(optional ? [] : [{ required: true, message: `请填写${label}` }]), dayRule({ min, max })]}
    >
      <PlainDateInput asTyped min={min} max={max} allowClear={optional} />
    </Form.Item>
  )
}

interface ChoiceProps<T> {
  name: string
  label: string
  options: readonly { value: T; label: string }[]
  hint?: string
}

/** One of a few answers, all to be seen. */
export function Choice<T extends string | boolean>({ name, label, options, hint }: ChoiceProps<T>) {
  return (
    <Form.Item name={name} label={label} extra={hint} rules={[{ required: true, message: `请选择${label}` }]}>
      <Radio.Group className="yg-choice">
        {options.map((option) => (
          <Radio key={String(option.value)} value={option.value}>
            {option.label}
          </Radio>
        ))}
      </Radio.Group>
    </Form.Item>
  )
}
