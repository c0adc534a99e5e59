import { channelNames, confirmedHowNames } from '@yangguang/contract'
import { Checkbox, Form, Input, Radio } from 'antd'
import { PlainDateInput } from '../../../parts/PlainDateInput.tsx'
import { Section } from '../../../parts/Section.tsx'
import { dayRule } from '../../../parts/typed-day.ts'
import { useMe } from '../../../shell/me.ts'
import { confirmedChannels, type IntakeValues } from './values.ts'

const channels = (['window', 'oral', 'registeredMail', 'ordinaryMail', 'fax', 'email'] as const).map((value) => ({
  value,
  label: channelNames[value],
}))

const hows = (['phone', 'message', 'email', 'inPerson'] as const).map((value) => ({
  value,
  label: confirmedHowNames[value],
}))

/** What the day of arrival is called for each channel. */
const dayNames: Record<IntakeValues['channel'], string> = {
  window: '提交日期',
  oral: '提出日期',
  registeredMail: '签收日期',
  ordinaryMail: '送到日期',
  fax: '收到传真日期',
  email: '收到邮件日期',
}

/** 途径、日期, and the confirmation where the channel asks for one. */
export function HowItCame() {
  const { today } = useMe()
  const channel: IntakeValues['channel'] = Form.useWatch('channel') ?? 'window'
  const confirms = confirmedChannels.includes(channel)
  const confirmed = Form.useWatch('confirmed') === true
  const posted = channel === 'registeredMail' || channel === 'ordinaryMail' || channel === 'fax'
  return (
    <Section title="途径和日期">
      <Form.Item name="channel" label="申请途径" rules={[{ required: true }]}>
        <Radio.Group options={channels} optionType="button" buttonStyle="solid" className="yg-buttons" />
      </Form.Item>
      <div className="yg-fields">
        <Form.Item
          name="arrivedOn"
          label={dayNames[channel]}
          rules={[{ required: true, message: '请填写日期' }, dayRule({ max: today })]}
        >
          <PlainDateInput asTyped max={today} allowClear={false} />
        </Form.Item>
        {posted && (
          <Form.Item name="trackingNumber" label={channel === 'fax' ? '来件传真号' : '邮件号'}>
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
        )}
      </div>
      {confirms && (
        <>
          <Form.Item
            name="confirmed"
            valuePropName="checked"
            extra="这种途径以双方确认之日为收到之日。还没有联系上的，先登记，联系后在案卷里记录确认。"
          >
            <Checkbox>已与申请人确认</Checkbox>
          </Form.Item>
          {confirmed && (
            <div className="yg-fields">
              <Form.Item
                name="confirmedOn"
                label="确认日期"
                rules={[{ required: true, message: '请填写确认日期' }, dayRule({ max: today })]}
              >
                <PlainDateInput asTyped max={today} allowClear={false} />
              </Form.Item>
              <Form.Item name="confirmedHow" label="确认方式" rules={[{ required: true }]}>
                <Radio.Group options={hows} />
              </Form.Item>
            </div>
          )}
        </>
      )}
    </Section>
  )
}
