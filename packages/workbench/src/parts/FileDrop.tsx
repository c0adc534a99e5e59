import { InboxOutlined } from '@ant-design/icons'
import { useId } from 'react'
import './file-drop.css'

/** What the server takes; it looks at the content again. */
const accepted = '.pdf,.jpg,.jpeg,.png,.doc,.docx,.xls,.xlsx,.wps,.et'

interface Props {
  label: string
  /** Said under the label. */
  hint?: string
  multiple?: boolean
  /** Endings that can be chosen; all the server takes when left out. */
  accept?: string
  busy?: boolean
  onFiles: (files: File[]) => void
}

/** A place to drop files on, or to choose them with mouse or keyboard: a file field over the whole of it does both. */
export function FileDrop({
  label,
  hint = 'PDF、Word、Excel、WPS、JPG、PNG，单个不超过 20 MB',
  multiple = true,
  accept = accepted,
  busy = false,
  onFiles,
}: Props) {
  const id = useId()
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])]
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1))
  }
  return (
    <div className="yg-drop">
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={busy}
        onChange={(event) => {
          take(event.target.files)
          // The same file may be chosen again after it was taken out.
          event.target.value = ''
        }}
      />
      <label htmlFor={id}>
        <InboxOutlined aria-hidden /> <span>{busy ? '正在上传……' : label}</span> <small>{hint}</small>
      </label>
    </div>
  )
}
