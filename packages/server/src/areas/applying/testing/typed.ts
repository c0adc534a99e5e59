import { aPdf, type SentFile } from '../../../testing/forms.ts'

/** What a person types who wants one thing and looks at the answer online: a whole form but for its key. */
export const typedByPerson = {
  items: '1',
  agent: '',
  name: '张三丰',
  identityKind: '居民身份证',
  identityNumber: '110101199003077758',
  phone: '138 1234 5678',
  item1Title: '石桥镇2025年征地补偿安置方案',
  item1Number: '明政发[2025]12号',
  item1Detail: '',
  delivery: '网上查看',
  carrier: '电子文档',
}

/** The same by an agent, without the files an agent has to bring. */
export const typedByAgent = {
  ...typedByPerson,
  agent: '1',
  agentName: '李代理',
  agentIdentityKind: '护照',
  agentIdentityNumber: 'E12345678',
  agentPhone: '0574-87000000',
}

/** What a company types. */
export const typedByCompany = {
  items: '1',
  agent: '',
  orgName: '明州远洋贸易有限公司',
  creditCode: '91330200MA2AB12C35',
  legalRepresentative: '李远洋',
  contact: '王小明',
  phone: '0574-87000000',
  address: '明州市江东区海港路20号',
  item1Title: '2025年度港口收费目录',
  delivery: '邮寄',
  carrier: '纸面',
}

/** The files an agent brings. */
export const agentFiles: SentFile[] = [
  { field: 'identityFile', name: '身份证.pdf', content: aPdf },
  { field: 'authorisationFile', name: '委托书.pdf', content: aPdf },
  { field: 'agentIdentityFile', name: '护照.pdf', content: aPdf },
]

/** The key of the form on a page. */
export const formKeyOn = (body: string): string => /name="formKey" value="([^"]+)"/.exec(body)![1]!

/** What a page's form carries in a hidden field. */
export const carriedOn = (body: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''
