import { useMutation } from '@tanstack/react-query'
import type { CaseView } from '@yangguang/contract'
import { App, Select } from 'antd'
import { ApiRefusal, api } from '../../../api.ts'
import { useTopics } from '../../../parts/reference.ts'
import { useCaseMoved } from './useCase.ts'

/** The topic a case is filed under, changed in place by those who work it. */
export function TopicChoice({ view }: { view: CaseView }) {
  const topics = useTopics()
  const moved = useCaseMoved(view.id)
  const { message } = App.useApp()
  const choose = useMutation({
    mutationFn: (topicId: string | null) => api.put<CaseView>(`/api/requests/${view.id}/topic`, { topicId }),
    onSuccess: moved,
    onError: (error) => void message.error(error instanceof ApiRefusal ? error.view.because : '没有保存成功'),
  })
  if (!view.mayWork || !topics.data?.length) return <>{view.topic?.name ?? '未归专题'}</>
  return (
    <Select
      aria-label="专题"
      size="small"
      variant="filled"
      style={{ width: 120 }}
      allowClear
      placeholder="未归专题"
      value={view.topic?.id}
      loading={choose.isPending}
      onChange={(topicId) => choose.mutate(topicId ?? null)}
      options={topics.data.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
