import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import type { CaseView, OpenedApplicant } from '@yangguang/contract'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { Facts } from '../../../parts/Facts.tsx'
import { FormDrawer } from '../../../parts/FormDrawer.tsx'
import { Section } from '../../../parts/Section.tsx'
import { OpenedFacts } from './OpenedFacts.tsx'

/** The applicant, masked; opened with a reason, which is recorded. */
export function ApplicantCard({ view }: { view: CaseView }) {
  const [asking, setAsking] = useState(false)
  const [opened, setOpened] = useState<OpenedApplicant | null>(null)
  const { applicant } = view
  return (
    <Section
      title="申请人"
      extra={
        opened ? (
          <Button size="small" icon={<EyeInvisibleOutlined aria-hidden />} onClick={() => setOpened(null)}>
            重新遮盖
          </Button>
        ) : (
          applicant.mayOpen && (
            <Button size="small" icon={<EyeOutlined aria-hidden />} onClick={() => setAsking(true)}>
              打开
            </Button>
          )
        )
      }
    >
      {opened ? (
        <>
          <Alert type="warning" title="个人信息已打开，本次查阅和事由已经记入审计日志。" style={{ marginBottom: 10 }} />
          <OpenedFacts file={opened} />
        </>
      ) : (
        <MaskedFacts applicant={applicant} />
      )}
      {asking && <AskReason id={view.id} onOpened={setOpened} onClose={() => setAsking(false)} />}
    </Section>
  )
}

function MaskedFacts({ applicant }: { applicant: CaseView['applicant'] }) {
  const facts: [string, string][] = [
    ['姓名（名称）', applicant.name],
    [applicant.identityKind || '证件', applicant.identityNumber],
    ['法定代表人', applicant.legalRepresentative],
    ['联系人', applicant.contact],
    ['电话', applicant.phone],
    ['电子邮箱', applicant.email],
    ['地址', applicant.address],
    ['代理人', applicant.agentName],
    ['共同申请人', applicant.jointNames.join('、')],
    ['获取方式', [applicant.delivery, applicant.carrier].filter(Boolean).join(' · ')],
    ['需要的协助', applicant.help],
  ]
  return <Facts facts={facts} />
}

function AskReason(props: { id: string; onOpened: (file: OpenedApplicant) => void; onClose: () => void }) {
  return (
    <FormDrawer<{ reason: string }>
      title="打开申请人信息"
      intro="申请人的个人信息只为办理本件使用。打开后，查阅人、时间和事由记入审计日志，不能删除。"
      submit="打开"
      width={420}
      onClose={props.onClose}
      onSubmit={async (values) =>
        props.onOpened(await api.post<OpenedApplicant>(`/api/requests/${props.id}/applicant/open`, values))
      }
    >
      <Form.Item
        name="reason"
        label="查阅事由"
        rules={[{ required: true, whitespace: true, message: '请填写查阅事由' }]}
      >
        <Input maxLength={200} placeholder="例如：电话核对补正内容、填写邮寄地址" autoFocus />
      </Form.Item>
    </FormDrawer>
  )
}
