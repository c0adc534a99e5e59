import { Alert } from 'antd'
import { ApiRefusal } from '../api.ts'

const unexpected = { refused: 'unexpected', because: '页面出现意外错误，请刷新后重试。', cites: '', fields: undefined }

/** A refusal of the server as it came: the sentence, what to mend field by field, and the article it rests on. */
export function RefusalNotice({ error, children }: { error: unknown; children?: React.ReactNode }) {
  if (!error) return null
  const view = error instanceof ApiRefusal ? error.view : unexpected
  const fields = view.fields?.filter((field) => field.message !== view.because && !view.because.includes(field.message))
  const more = Boolean(view.cites || fields?.length || children)
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="yg-refusal"
      title={view.because}
      description={
        more ? (
          <>
            {fields && fields.length > 0 && (
              <ul>
                {fields.map((field) => (
                  <li key={`${field.field}${field.message}`}>{field.message}</li>
                ))}
              </ul>
            )}
            {view.cites && <div>依据：{view.cites}</div>}
            {children}
          </>
        ) : undefined
      }
    />
  )
}
