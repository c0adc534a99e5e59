import { useMutation } from '@tanstack/react-query'
import type { ReportView } from '@yangguang/contract'
import { Alert, App, Button } from 'antd'
import { minuteOf } from '../../parts/days.ts'
import type { Writer } from './use-report.ts'

/** Says that 表三 or 表四 of this year are those of an existing report, whose, and lets them be counted from records again. */
export function TakenOverNotice({ view, writer }: { view: ReportView; writer: Writer }) {
  const { modal } = App.useApp()
  const again = useMutation({ mutationFn: () => writer.send('post', 'past-report/count-again', {}) })
  const taken = view.figures.filter(({ table, entered }) => entered && (table === 'table3' || table === 'table4'))
  const [first] = taken
  if (!first) return null
  const tables = [
    taken.some(({ table }) => table === 'table3') && '表三',
    taken.some(({ table }) => table === 'table4') && '表四',
  ].filter(Boolean)
  const ask = () =>
    void modal.confirm({
      title: `${tables.join('、')}改由办件记录统计？`,
      content: '按已有报告填报的这些数不再使用，各格由系统中的办件记录统计。填报过的数在审计记录中可以查到。',
      okText: '改由办件记录统计',
      onOk: () => again.mutateAsync(),
    })
  return (
    <Alert
      type={view.recordsAgainst.length > 0 ? 'warning' : 'info'}
      showIcon
      className="yg-report-alert"
      title={`${tables.join('、')}按已有报告填报，不由办件记录统计：${first.enteredByName ?? ''}${first.enteredAt ? ` ${minuteOf(first.enteredAt)}` : ''}导入。点开任何一格，可以看到它来自文件的哪一处。`}
      description={view.recordsAgainst.length > 0 ? view.recordsAgainst.join('') : undefined}
      action={
        view.may.edit && (
          <Button size="small" loading={again.isPending} onClick={ask}>
            改由办件记录统计
          </Button>
        )
      }
    />
  )
}
