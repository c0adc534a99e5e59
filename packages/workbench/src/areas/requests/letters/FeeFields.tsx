import { feeByItem, feeByPage, isRefusal } from '@yangguang/statute'
import { Alert, Form, InputNumber } from 'antd'
import { useMe } from '../../../shell/me.ts'
import { Choice, LongText } from '../steps/fields.tsx'
import { useCaseLetters } from './useLetters.ts'

/** The fee notice, with what it comes to worked out while the quantity is typed. */
export function FeeFields({ requestId }: { requestId: string }) {
  const basis: 'byItem' | 'byPage' = Form.useWatch('basis') ?? 'byPage'
  return (
    <>
      <Choice
        name="basis"
        label="计收方式"
        options={[
          { value: 'byPage', label: '按量计收：按提供信息的页数（A4）' },
          { value: 'byItem', label: '按件计收：按同一申请人当月申请的件数' },
        ]}
      />
      <Form.Item
        name="quantity"
        label={basis === 'byPage' ? '页数' : '本件计为几件'}
        rules={[{ required: true, message: '请填写数量' }]}
      >
        <InputNumber
          min={1}
          max={1_000_000}
          precision={0}
          suffix={basis === 'byPage' ? '页' : '件'}
          style={{ width: 150 }}
        />
      </Form.Item>
      <Amount requestId={requestId} basis={basis} />
      <LongText name="reason" label="收费理由" max={1000} />
      <LongText name="payment" label="缴纳方式" max={500} rows={2} />
    </>
  )
}

function Amount({ requestId, basis }: { requestId: string; basis: 'byItem' | 'byPage' }) {
  const { today } = useMe()
  const quantity: number = Form.useWatch('quantity') ?? 1
  const before = useCaseLetters(requestId).data?.monthBefore ?? 0
  const fee = basis === 'byItem' ? feeByItem(before, quantity, today) : feeByPage(quantity, today)
  if (isRefusal(fee)) return <Alert type="error" title={fee.because} style={{ marginBottom: 16 }} />
  return (
    <Alert
      type="info"
      style={{ marginBottom: 16 }}
      title={`应收 ${fee.amountYuan.toLocaleString('zh-CN')} 元`}
      description={
        <>
          {basis === 'byItem' && <div>申请人本月此前已申请 {before} 件。</div>}
          {fee.lines.map((line) => (
            <div key={line.text}>{line.text}</div>
          ))}
          <div className="yg-faint">依据：{fee.cites}</div>
        </>
      }
    />
  )
}
