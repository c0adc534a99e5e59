import { DeleteOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { api } from '../../../api.ts'
import { fileSize } from '../../../parts/days.ts'
import { FileDrop } from '../../../parts/FileDrop.tsx'
import { Section } from '../../../parts/Section.tsx'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'
import { fileHref } from '../case/files.ts'
import { useCaseMoved } from '../case/useCase.ts'
import { useCaseLetters } from '../letters/useLetters.ts'

/** 提供的政府信息: what goes out with the answer, reviewed together with it. */
export function ReleaseFiles({ requestId }: { requestId: string }) {
  const files = useCaseLetters(requestId).data?.releaseFiles ?? []
  const moved = useCaseMoved(requestId)
  const upload = useMutation({
    mutationFn: (chosen: readonly File[]) => {
      const form = new FormData()
      for (const file of chosen) form.append('file', file)
      return api.post(`/api/requests/${requestId}/letter-files?purpose=release`, form)
    },
    onSuccess: () => moved(),
  })
  const remove = useMutation({
    mutationFn: (fileId: string) => api.delete(`/api/requests/${requestId}/letter-files/${fileId}`),
    onSuccess: () => moved(),
  })
  return (
    <Section title="随答复提供的政府信息" extra={<span className="yg-faint yg-small">与答复书一起送保密审查</span>}>
      <RefusalNotice error={upload.error ?? remove.error} />
      {files.length > 0 && (
        <ul className="yg-scans">
          {files.map((file) => (
            <li key={file.id}>
              <a className="yg-scan-name" href={fileHref(requestId, file.id)} download>
                {file.name}
              </a>
              <span className="yg-faint">{fileSize(file.size)}</span>
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={`不提供${file.name}`}
                onClick={() => remove.mutate(file.id)}
              />
            </li>
          ))}
        </ul>
      )}
      <FileDrop label="选择或拖入要提供的文件" busy={upload.isPending} onFiles={(chosen) => upload.mutate(chosen)} />
    </Section>
  )
}
