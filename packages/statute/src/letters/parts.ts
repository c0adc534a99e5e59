/** The parts a letter can have, beside its title, number and addressee. Each is a text of its own in `LetterContent.parts`. */
export type LetterPart =
  | 'receivedOnAndManner'
  | 'requestRestated'
  | 'searchRecord'
  | 'factsAndBasis'
  | 'reason'
  | 'result'
  | 'supply'
  | 'points'
  | 'period'
  | 'consequence'
  | 'newDueOn'
  | 'consultedMatter'
  | 'amount'
  | 'feeBasis'
  | 'howToPay'
  | 'toAgency'
  | 'contact'
  | 'remedies'
  | 'signature'
  | 'date'

/** What the officer reads when a part is missing, in the order the parts stand in a letter. */
export const letterPartNames: Readonly<Record<LetterPart, string>> = {
  receivedOnAndManner: '收到申请的日期和方式',
  requestRestated: '申请内容',
  searchRecord: '检索情况',
  factsAndBasis: '事实和法律依据',
  reason: '理由',
  result: '处理结果',
  supply: '提供方式或者获取途径',
  points: '需要补正或者说明的事项',
  period: '期限',
  consequence: '逾期的后果',
  newDueOn: '新的答复期限',
  consultedMatter: '征求意见的事项',
  amount: '收费金额',
  feeBasis: '收费的依据和标准',
  howToPay: '缴纳方式',
  toAgency: '移送的机关',
  contact: '联系方式',
  remedies: '救济告知',
  signature: '署名',
  date: '成文日期',
}
