import { Form, Input } from 'antd'
import type { IntakeValues } from './values.ts'

interface TextProps {
  name: keyof IntakeValues
  label: string
  required?: boolean
  max: number
  wide?: boolean
  focus?: boolean
  numeric?: boolean
}

/** A line of text of the form. */
export function Text({ name, label, required = false, max, wide = false, focus = false, numeric = false }: TextProps) {
  return (
    <Form.Item
      name={name}
      label={label}
      className={wide ? 'yg-field-wide' : ''}
      rules={required ? [{ required: true, whitespace: true, message: `请填写${label}` }] : []}
    >
      <Input maxLength={max} autoComplete="off" autoFocus={focus} inputMode={numeric ? 'tel' : undefined} />
    </Form.Item>
  )
}
