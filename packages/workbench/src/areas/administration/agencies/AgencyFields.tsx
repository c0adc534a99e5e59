import { agencyKindNames, agencyKinds, channelNames } from '@yangguang/contract'
import { Checkbox, Form, Input, Radio, Select } from 'antd'

/** Ways in that no agency may close (条例第二十九条; 国办公开办函〔2017〕19号). */
const alwaysOpen = ['window', 'registeredMail', 'ordinaryMail', 'oral'] as const
const order = ['window', 'registeredMail', 'ordinaryMail', 'oral', 'fax', 'email', 'online'] as const

export const approvalLevels = [
  { value: 1, label: '一级：科室负责人、公开工作机构负责人或者分管领导审核' },
  { value: 2, label: '二级：先由科室负责人、公开工作机构负责人审核，再由分管领导审核' },
  { value: 3, label: '三级：科室负责人、公开工作机构负责人、分管领导依次审核' },
]

interface TextProps {
  name: string
  label: string
  required?: boolean
  most: number
  whole?: boolean
  placeholder?: string
}

const text = ({ name, label, required = true, most, whole = false, placeholder }: TextProps) => (
  <Form.Item
    key={name}
    name={name}
    label={label}
    className={whole ? 'yg-whole' : undefined}
    rules={required ? [{ required: true, whitespace: true, message: `请填写${label}` }] : []}
  >
    <Input maxLength={most} placeholder={placeholder} autoComplete="off" />
  </Form.Item>
)

/** What an agency says about itself and how it works cases: the fields of making and of editing one. */
export function AgencyFields() {
  return (
    <div className="yg-form-grid">
      <h3 className="yg-form-part">名称和身份</h3>
      {text({ name: 'name', label: '机构名称', most: 60 })}
      <Form.Item name="kind" label="类别" rules={[{ required: true, message: '请选择类别' }]}>
        <Select options={agencyKinds.map((kind) => ({ value: kind, label: agencyKindNames[kind] }))} />
      </Form.Item>
      {text({ name: 'codeWord', label: '机关代字', most: 20, placeholder: '用在文号里，如：明政办公开' })}
      {text({ name: 'creditCode', label: '统一社会信用代码', required: false, most: 18 })}
      <Form.Item name="makesRegulations" valuePropName="checked" className="yg-whole">
        <Checkbox>有规章制定权（年度报告表二“规章”一行须填数）</Checkbox>
      </Form.Item>

      <h3 className="yg-form-part">向社会公布的联系信息</h3>
      {text({ name: 'disclosureOffice', label: '政府信息公开工作机构', most: 60 })}
      {text({ name: 'phone', label: '联系电话', most: 60 })}
      {text({ name: 'address', label: '办公地址', most: 120, whole: true })}
      {text({ name: 'officeHours', label: '办公时间', most: 120 })}
      {text({ name: 'postcode', label: '邮政编码', required: false, most: 6 })}
      {text({ name: 'fax', label: '传真', required: false, most: 60 })}
      {text({ name: 'email', label: '电子邮箱', required: false, most: 100 })}

      <h3 className="yg-form-part">救济途径</h3>
      {text({ name: 'reviewOrgan', label: '行政复议机关', most: 60 })}
      {text({ name: 'court', label: '行政诉讼管辖法院', most: 60 })}
      <Form.Item name={['rules', 'adminQueryReviewFirst']} valuePropName="checked" className="yg-whole">
        <Checkbox>对“行政查询事项”的答复也告知先申请行政复议（是否属于复议前置没有明文，由本机关把握）</Checkbox>
      </Form.Item>

      <h3 className="yg-form-part">接收申请的渠道</h3>
      <Form.Item
        name="channels"
        className="yg-whole"
        extra="当面、信函和口头是法定渠道，不能关闭（条例第二十九条，国办公开办函〔2017〕19号）。"
      >
        <Checkbox.Group
          options={order.map((channel) => ({
            value: channel,
            label: channelNames[channel],
            disabled: alwaysOpen.some((open) => open === channel),
          }))}
        />
      </Form.Item>

      <h3 className="yg-form-part">答复的审核</h3>
      <Form.Item name={['rules', 'approvalLevels']} label="审核层级" className="yg-whole" rules={[{ required: true }]}>
        <Radio.Group vertical options={approvalLevels} />
      </Form.Item>
      <Form.Item name={['rules', 'legalReviewAlways']} valuePropName="checked" className="yg-whole">
        <Checkbox>每件答复都先经法制审核（不勾选的，由承办人决定送不送）</Checkbox>
      </Form.Item>
    </div>
  )
}

/** What a form for a new agency begins with. */
export const emptyAgency = {
  makesRegulations: false,
  channels: [...order],
  officeHours: '工作日 9:00—11:30，14:00—17:00',
  rules: { approvalLevels: 2, legalReviewAlways: false, adminQueryReviewFirst: false },
} as const
