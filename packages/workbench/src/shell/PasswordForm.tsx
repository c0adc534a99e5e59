import { Form, Input } from 'antd'
import { SavedForm } from '../parts/SavedForm.tsx'

interface Values {
  current: string
  next: string
  again: string
}

interface Props {
  large?: boolean
  onSubmit: (change: { current: string; next: string }) => Promise<unknown>
}

/** The present password and twice the new one; the server says what is wrong with it. */
export function PasswordForm({ large = false, onSubmit }: Props) {
  const size = large ? 'large' : 'middle'
  return (
    <SavedForm<Values>
      submit="修改口令"
      done="口令已修改"
      resets
      large={large}
      onSubmit={({ current, next }) => onSubmit({ current, next })}
    >
      <Form.Item name="current" label="现口令" rules={[{ required: true, message: '请填写现口令' }]}>
        <Input.Password size={size} autoComplete="current-password" autoFocus={large} />
      </Form.Item>
      <Form.Item name="next" label="新口令" rules={[{ required: true, message: '请填写新口令' }]}>
        <Input.Password size={size} autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一次新口令"
        dependencies={['next']}
        rules={[
          { required: true, message: '请再输一次新口令' },
          ({ getFieldValue }) => ({
            validator: async (_rule, value) => {
              if (value && value !== getFieldValue('next')) throw new Error('两次输入的新口令不一致')
            },
          }),
        ]}
      >
        <Input.Password size={size} autoComplete="new-password" />
      </Form.Item>
    </SavedForm>
  )
}
