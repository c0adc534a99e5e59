import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { SecurityPolicy, SecurityPolicyView } from '@yangguang/contract'
import { Form, InputNumber } from 'antd'
import { api } from '../../api.ts'
import { Answer } from '../../parts/Answer.tsx'
import { minuteOf } from '../../parts/days.ts'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { SavedForm } from '../../parts/SavedForm.tsx'
import { Section } from '../../parts/Section.tsx'
import './administration.css'

const policyKey = ['admin', 'security-policy'] as const

interface Figure {
  key: keyof SecurityPolicy
  label: string
  unit: string
  /** The strictest the server takes. */
  limit: number
  more: boolean
}

const figures: { title: string; of: Figure[] }[] = [
  {
    title: '口令',
    of: [
      { key: 'passwordLength', label: '口令最短长度', unit: '字符', limit: 64, more: true },
      { key: 'passwordClasses', label: '至少几类字符', unit: '大写、小写、数字、符号', limit: 4, more: true },
      { key: 'passwordsRemembered', label: '不得与最近几次的口令相同', unit: '次', limit: 24, more: true },
      { key: 'passwordDays', label: '口令最长使用', unit: '天', limit: 1, more: false },
    ],
  },
  {
    title: '登录',
    of: [
      { key: 'failuresToLock', label: '连续输错几次锁定账号', unit: '次', limit: 1, more: false },
      { key: 'lockMinutes', label: '锁定多久', unit: '分钟', limit: 1440, more: true },
      { key: 'idleMinutes', label: '多久不操作自动退出', unit: '分钟', limit: 1, more: false },
      { key: 'longestHours', label: '一次登录最长', unit: '小时', limit: 1, more: false },
    ],
  },
]

/** 登录安全设置: an office may be stricter than the baseline, never looser. */
export function SecurityPage() {
  const policy = useQuery({
    queryKey: policyKey,
    queryFn: () => api.get<SecurityPolicyView>('/api/admin/security-policy'),
  })
  return (
    <div className="yg-page yg-page-narrow">
      <PageTitle title="登录安全设置" />
      <Answer of={policy}>{(view) => <Policy view={view} />}</Answer>
    </div>
  )
}

function Policy({ view }: { view: SecurityPolicyView }) {
  const client = useQueryClient()
  const save = async (values: SecurityPolicy) => {
    client.setQueryData(policyKey, await api.put<SecurityPolicyView>('/api/admin/security-policy', values))
    await client.invalidateQueries({ queryKey: ['password-rules'] })
  }
  return (
    <Section
      title="口令和登录"
      extra={
        <span className="yg-faint yg-small">
          {view.changedAt ? `${minuteOf(view.changedAt)} 修改` : '现为基线值，未修改过'}
        </span>
      }
    >
      <div className="yg-intro">
        全系统共用一套，只能比基线更严，不能更宽。基线：{view.source}。
        {!view.mayChange && '由最上级机构的安全管理员修改。'}
      </div>
      <SavedForm<SecurityPolicy> initial={view.policy} readOnly={!view.mayChange} onSubmit={save}>
        <div className="yg-form-grid">
          {figures.map(({ title, of }) => (
            <div key={title}>
              <h3 className="yg-form-part">{title}</h3>
              {of.map((figure) => (
                <FigureField key={figure.key} figure={figure} baseline={view.baseline[figure.key]} />
              ))}
            </div>
          ))}
        </div>
      </SavedForm>
    </Section>
  )
}

function FigureField({ figure, baseline }: { figure: Figure; baseline: number }) {
  const { key, label, unit, limit, more } = figure
  return (
    <Form.Item
      name={key}
      label={`${label}（${unit}）`}
      extra={`基线 ${baseline}，可以更${more ? '大' : '小'}`}
      rules={[{ required: true, message: '请填写' }]}
    >
      <InputNumber min={more ? baseline : limit} max={more ? limit : baseline} precision={0} style={{ width: 140 }} />
    </Form.Item>
  )
}
