import { type CaseView, type SearchRecord, secrecyLevelNames } from '@yangguang/contract'
import { Form, InputNumber, Select } from 'antd'
import { Choice, DayField, LongText, ShortText } from './fields.tsx'
import { type StepForm, stepForm } from './step-form.ts'

const levels = Object.entries(secrecyLevelNames).map(([value, label]) => ({ value, label }))

/** The item a search was made for; left out where the application asks for one thing. */
function ItemChoice({ view }: { view: CaseView }) {
  if (view.items.length < 2) return null
  return (
    <Form.Item name="itemId" label="检索的事项" extra="不选，表示对全部事项的检索。">
      <Select
        allowClear
        options={view.items.map((item) => ({ value: item.id, label: `${item.id}. ${item.text}` }))}
        placeholder="全部事项"
      />
    </Form.Item>
  )
}

/** 检索、审查、审核、延期. */
export const decidingForms: Record<string, StepForm> = {
  searched: stepForm<Partial<SearchRecord> & SearchRecord>({
    submit: '记录检索',
    intro: () => '答复“经检索没有”的，检索的系统、关键词、期间、检索人和结果要写入答复书，应当如实、具体。',
    initial: (view) => {
      const last = view.searches.at(-1)
      return {
        system: last?.system,
        keywords: last?.keywords,
        period: last?.period,
        searchedBy: last?.searchedBy ?? view.assigned?.name,
      }
    },
    fields: (view) => (
      <>
        <ItemChoice view={view} />
        <ShortText
          name="system"
          label="检索的系统或者载体"
          placeholder="例如：公文管理系统、档案管理系统、档案室纸质目录"
          focus
        />
        <ShortText name="keywords" label="检索关键词" max={500} placeholder="用顿号分开" />
        <ShortText name="period" label="检索的时间范围" max={100} placeholder="例如：2020年1月至2025年12月" />
        <ShortText name="searchedBy" label="检索人" max={50} />
        <DayField name="searchedOn" label="检索日期" />
        <Choice
          name="result"
          label="结果"
          options={[
            { value: 'found', label: '检索到' },
            { value: 'partlyFound', label: '部分检索到' },
            { value: 'notFound', label: '未检索到' },
          ]}
        />
        <LongText name="note" label="说明" optional rows={2} />
      </>
    ),
    toStep: ({ note = '', ...search }) => ({ kind: 'searched', search: { ...search, note } }),
  }),
  secrecyReviewed: stepForm<{ level: 'notSecret' | 'secret' | 'workSecret' | 'unclear'; opinion: string }>({
    submit: '完成保密审查',
    intro: () => '对拟答复的内容和拟提供的信息逐件审查。不能确定的，依照规定报有关主管部门或者保密行政管理部门确定。',
    fields: () => (
      <>
        <Choice name="level" label="审查结论" options={levels} />
        <LongText name="opinion" label="审查意见" rows={3} />
      </>
    ),
    toStep: (values) => ({ kind: 'secrecyReviewed', ...values }),
  }),
  legalReviewed: stepForm<{ opinion: string }>({
    submit: '完成法制审核',
    fields: () => <LongText name="opinion" label="审核意见" focus />,
    toStep: ({ opinion }) => ({ kind: 'legalReviewed', opinion }),
  }),
  approved: stepForm<{ opinion: string }>({
    submit: '审核同意',
    intro: (view) =>
      view.agency.approvalLevels > 1 &&
      `本机关设 ${view.agency.approvalLevels} 级审核，现在是第 ${view.approvals.length + 1} 级。`,
    initial: () => ({ opinion: '同意。' }),
    fields: () => <LongText name="opinion" label="审核意见" rows={3} />,
    toStep: ({ opinion }, view) => ({ kind: 'approved', opinion, level: view.approvals.length + 1 }),
  }),
  returned: stepForm<{ reason: string }>({
    submit: '退回拟办',
    danger: true,
    intro: () => '退回后由承办人修改、重新送审，保密审查和审核重新进行。',
    fields: () => <LongText name="reason" label="退回理由" placeholder="写明哪里需要改、怎样改" focus />,
    toStep: ({ reason }) => ({ kind: 'returned', reason }),
  }),
  extensionProposed: stepForm<{ workingDays: number; reason: string }>({
    submit: '提出延期',
    intro: () =>
      '延长答复期限应当经政府信息公开工作机构负责人同意并告知申请人，延长的期限最长不超过 20 个工作日；告知书应当在原期限届满前送达。',
    initial: () => ({ workingDays: 20 }),
    fields: () => (
      <>
        <Form.Item name="workingDays" label="延长的工作日" rules={[{ required: true, message: '请填写延长的工作日' }]}>
          <InputNumber min={1} precision={0} style={{ width: 140 }} suffix="个工作日" />
        </Form.Item>
        <LongText name="reason" label="延期的理由" hint="同意后写入延期答复告知书。" />
      </>
    ),
    toStep: (values) => ({ kind: 'extensionProposed', ...values }),
  }),
  extensionAgreed: stepForm<object>({
    submit: '同意延期',
    intro: (view) => <Asked view={view} />,
    fields: () => null,
    toStep: () => ({ kind: 'extensionAgreed' }),
  }),
  extensionRefused: stepForm<{ reason: string }>({
    submit: '不同意延期',
    danger: true,
    intro: (view) => <Asked view={view} />,
    fields: () => <LongText name="reason" label="不同意的理由" focus />,
    toStep: ({ reason }) => ({ kind: 'extensionRefused', reason }),
  }),
}

function Asked({ view }: { view: CaseView }) {
  const asked = view.extensionAsked
  if (!asked) return null
  return (
    <>
      {asked.byName}提出延长 <strong>{asked.workingDays}</strong> 个工作日。理由：{asked.reason}
      <br />
      同意后制发延期答复告知书，并应当在 {view.clock.dueOn} 前送达申请人。
    </>
  )
}
