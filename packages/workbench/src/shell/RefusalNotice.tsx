import { Alert } from 'antd'
import { ApiRefusal } from '../api.ts'

/** A refusal of the server as it came: the sentence, and the article it rests on. */
export function RefusalNotice({ error }: { error: unknown }) {
  if (!error) return null
  const view =
    error instanceof ApiRefusal
      ? error.view
      : { because: '页面出现意外错误，请刷新后重试。', cites: '', fields: undefined }
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={view.because}
      description={
        view.cites || view.fields?.length ? (
          <>
            {view.fields?.map((field) => (
              <div key={field.field}>{field.message}</div>
            ))}
            {view.cites && <div>依据：{view.cites}</div>}
          </>
        ) : undefined
      }
    />
  )
}
