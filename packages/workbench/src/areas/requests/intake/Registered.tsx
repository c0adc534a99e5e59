import { PrinterOutlined } from '@ant-design/icons'
import { channelNames, type RegisteredView } from '@yangguang/contract'
import { chineseDate } from '@yangguang/statute'
import { Alert, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { Facts } from '../../../parts/Facts.tsx'
import { useMe } from '../../../shell/me.ts'
import type { IntakeValues } from './values.ts'

interface Props {
  view: RegisteredView
  values: IntakeValues
  onNext: () => void
}

/** What came of a registration: the numbers to hand out, the receipt to print, and on to the next one. */
export function Registered({ view, values, onNext }: Props) {
  const navigate = useNavigate()
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])
  return (
    <>
      <section className="yg-registered" aria-labelledby="registered">
        <div role="status">
          <h2 id="registered">{view.number ? `已登记，编号 ${view.number}` : '已收到，待与申请人确认后登记'}</h2>
        </div>
        {view.queryCode === null && (
          <Alert type="info" showIcon title="这份表单此前已经提交过，没有重复登记。查询码只在第一次登记时显示。" />
        )}
        {view.confirmBy && view.number === null && (
          <Alert
            type="warning"
            showIcon
            title={`请在 ${view.confirmBy} 前与申请人确认，确认之日为收到申请之日；逾期未确认属于本机关的责任。`}
          />
        )}
        <div className="yg-codes">
          <Code name="回执编号" code={view.receiptNumber} />
          {view.queryCode && <Code name="查询码" code={view.queryCode} />}
          {view.dueOn && <Code name="答复期限" code={view.dueOn} />}
        </div>
        <div className="yg-row yg-no-print">
          <Button ref={next} type="primary" size="large" onClick={onNext}>
            登记下一件（Enter）
          </Button>
          <Button size="large" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            打印回执
          </Button>
          <Button size="large" onClick={() => navigate(`/requests/${view.id}`)}>
            打开案卷
          </Button>
        </div>
      </section>
      <Receipt view={view} values={values} />
    </>
  )
}

const Code = ({ name, code }: { name: string; code: string }) => (
  <div>
    <span className="yg-faint">{name}</span>
    <strong>{code}</strong>
  </div>
)

/** The receipt for the applicant: on paper only. */
function Receipt({ view, values }: { view: RegisteredView; values: IntakeValues }) {
  const { agency, demonstration, today } = useMe()
  return (
    <article className="yg-receipt">
      <h1>政府信息公开申请回执</h1>
      {demonstration && <p className="yg-receipt-demonstration">（演示件，不具有法律效力）</p>}
      <Facts
        facts={[
          ['受理机关', agency.name],
          ['申请人', values.name],
          ['登记编号', view.number ?? '确认收到后编号'],
          ['回执编号', view.receiptNumber],
          ['查询码', view.queryCode],
          ['申请途径', channelNames[values.channel]],
          ['提交日期', values.arrivedOn],
          ['收到申请之日', view.receivedOn ?? '与您确认之日'],
          ['答复期限', view.dueOn],
          [
            '申请内容',
            values.items.map((item, at) => `${values.items.length > 1 ? `${at + 1}. ` : ''}${item.text}`).join('\n'),
          ],
        ]}
      />
      <p>您可以在本机关的公开平台用回执编号和查询码查询办理进度、领取答复。请妥善保管查询码，不要告诉他人。</p>
      <p className="yg-receipt-sign">
        {agency.name}
        <br />
        {chineseDate(today)}
      </p>
    </article>
  )
}
