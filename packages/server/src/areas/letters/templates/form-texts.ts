import type { TemplateSlot } from './slot.ts'

/** The notes printed under the two forms that go with letters: the reply slip of a third party and the proof of service. */
export const formTexts: readonly TemplateSlot[] = [
  {
    kind: 'replySlip',
    outcome: '',
    name: '第三方意见回执（填写说明）',
    body: `根据《中华人民共和国政府信息公开条例》第三十二条的规定，请自收到征求意见书之日起{意见期限}个工作日内填写本回执并送交{机关}。
不同意公开的，请写明理由，并可以附具证明材料；同意公开部分内容的，请写明不同意公开的内容和理由。
{联系方式}`,
    required: ['意见期限'],
    optional: ['征求文号'],
  },
  {
    kind: 'serviceReceipt',
    outcome: '',
    name: '送达回证（填写说明）',
    body: `受送达人签收本回证的日期为直接送达、委托送达的送达日期；邮寄送达的，以交邮日期为送达日期，并将邮寄凭证附于本回证。
受送达人本人不能签收的，由其同住的成年家属或者单位负责收件的人签收，并写明与受送达人的关系。`,
    required: [],
    optional: ['文书名称', '文书文号'],
  },
]
