import { Form, Input } from 'antd'
import { FormDrawer } from '../../parts/FormDrawer.tsx'

interface Props {
  year: number
  workbook: boolean
  onReason: (reason: string) => Promise<void>
  onClose: () => void
}

/** Asks why the names of the register are opened. */
export function OpenNames({ year, workbook, onReason, onClose }: Props) {
  return (
    <FormDrawer<{ reason: string }>
      title={workbook ? `导出 ${year} 年台账（含姓名）` : '打开台账中的姓名'}
      intro="申请人的姓名只为办理和管理申请使用。查阅人、时间、范围和事由记入审计日志，不能删除。"
      submit={workbook ? '导出' : '打开'}
      width={420}
      onClose={onClose}
      onSubmit={({ reason }) => onReason(reason)}
    >
      <Form.Item
        name="reason"
        label="查阅事由"
        rules={[{ required: true, whitespace: true, message: '请填写查阅事由' }]}
      >
        <Input maxLength={200} placeholder="例如：年度核对台账与纸质案卷" autoFocus />
      </Form.Item>
    </FormDrawer>
  )
}
