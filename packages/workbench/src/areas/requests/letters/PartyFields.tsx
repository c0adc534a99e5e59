import { Form, Select } from 'antd'
import { Choice, LongText, ShortText } from '../steps/fields.tsx'
import { useCaseLetters } from './useLetters.ts'

/** Whom a consultation goes to. */
export function PartyFields() {
  return (
    <>
      <ShortText name="name" label="第三方姓名或者名称" max={100} focus />
      <Choice
        name="isPerson"
        label="第三方是"
        options={[
          { value: false, label: '法人或者其他组织' },
          { value: true, label: '自然人（姓名在文书以外遮盖）' },
        ]}
      />
      <LongText name="concern" label="涉及第三方的信息内容" hint="写明需要第三方对哪些内容提出意见。" />
      <ShortText name="contact" label="联系人" max={50} optional />
      <ShortText name="phone" label="联系电话" max={30} optional />
      <ShortText name="address" label="地址" optional />
      <ShortText name="postcode" label="邮政编码" max={10} optional />
    </>
  )
}

/** One of the parties asked before. */
export function ToldParty({ requestId }: { requestId: string }) {
  const parties = useCaseLetters(requestId).data?.parties ?? []
  return (
    <Form.Item name="partyId" label="第三方" rules={[{ required: true, message: '请选择第三方' }]}>
      <Select placeholder="请选择" options={parties.map(({ id, maskedName }) => ({ value: id, label: maskedName }))} />
    </Form.Item>
  )
}
