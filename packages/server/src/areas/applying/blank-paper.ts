import { applicantKindNames, carriers, deliveryMethods } from '@yangguang/contract'
import type { Block, Paper, StyledCell, Table } from '@yangguang/documents'
import type { Site } from '../../portal/site.ts'
import type { PublicAgency } from '../front/store.ts'

const label = (text: string, more: Partial<StyledCell> = {}): StyledCell => ({
  text,
  shaded: true,
  align: 'center',
  ...more,
})
const side = (text: string, rowSpan: number) => label(text, { rowSpan, vertical: true, bold: true })
const room = (lines: number, first = '') => first + '\n'.repeat(lines - 1)
const across = (text: string, columnSpan = 3): StyledCell => ({ text, columnSpan, align: 'left' })
const ticks = (options: readonly string[]) => options.map((option) => `□ ${option}`).join('  ')

const organisationKinds = (['commercial', 'research', 'welfare', 'legalService', 'otherOrg'] as const).map(
  (kind) => applicantKindNames[kind],
)

const columns: Table['columns'] = [{ width: 1.1 }, { width: 3 }, { width: 5 }, { width: 3 }, { width: 5 }]

/** The application form as a table: everything 条例第二十九条 asks for, no purpose, no reduction of fees. */
export const applicationTable: Table = {
  kind: 'table',
  columns,
  fitPage: true,
  rows: [
    [side('公民', 4), label('姓名'), '', label('工作单位'), ''],
    [label('证件名称'), '', label('证件号码'), ''],
    [label('联系电话'), '', label('传真'), ''],
    [label('电子邮箱'), '', label('邮政编码'), ''],
    [side('法人或者\n其他组织', 5), label('名称'), across('')],
    [label('类别'), across(ticks(organisationKinds))],
    [label('统一社会\n信用代码'), '', label('法定代表人\n（负责人）'), ''],
    [label('联系人'), '', label('联系人电话'), ''],
    [label('电子邮箱'), '', label('传真'), ''],
    [label('联系地址', { columnSpan: 2 }), across('')],
    [side('代理人', 2), label('姓名'), '', label('联系电话'), ''],
    [label('证件名称'), '', label('证件号码'), ''],
    [side('所需信息', 3), label('信息名称'), across(room(2))],
    [label('文号'), across('')],
    [label('其他特征描述'), across(room(6))],
    [side('形式要求', 3), label('获取方式'), across(ticks(deliveryMethods.filter((one) => one !== '网上查看')))],
    [label('载体形式'), across(ticks(carriers))],
    [label('需要的帮助'), across('□ 阅读困难　□ 视听障碍　需要的帮助：')],
    [
      label('申请人（代理人）\n签名或者盖章', { columnSpan: 2 }),
      { text: room(2), align: 'left' },
      label('申请日期'),
      '　　年　　月　　日',
    ],
    [
      label('受理机构填写', { columnSpan: 2 }),
      { text: '收到日期：\n收到方式：', align: 'left' },
      label('登记编号'),
      '',
    ],
  ],
}

/** 授权委托书: the two parties, what for, how far, until when. */
export const authorisationTable = (agency: Pick<PublicAgency, 'name'>): Table => ({
  kind: 'table',
  columns,
  keepTogether: true,
  cellPadding: 6,
  rows: [
    [side('委托人', 2), label('姓名或者名称'), '', label('联系电话'), ''],
    [label('证件名称'), '', label('证件号码'), ''],
    [side('受委托人', 2), label('姓名'), '', label('联系电话'), ''],
    [label('证件名称'), '', label('证件号码'), ''],
    [label('委托事项', { columnSpan: 2 }), across(`向${agency.name}申请公开下列政府信息：\n${room(3)}`)],
    [label('委托权限', { columnSpan: 2 }), across('□ 提出申请　□ 补正申请　□ 撤回申请　□ 接收答复和其他文书')],
    [label('委托期限', { columnSpan: 2 }), across('　　　年　　月　　日　至　　　年　　月　　日')],
    [
      label('委托人签名\n或者盖章', { columnSpan: 2 }),
      { text: room(3, '\n　　　　年　　月　　日'), align: 'left' },
      label('受委托人签名'),
      { text: room(3, '\n　　　　年　　月　　日'), align: 'left' },
    ],
  ],
})

/** How to fill it in and where to hand it in. */
export function applicationNotes(agency: PublicAgency): string[] {
  const place = [agency.disclosureOffice, agency.address, agency.postcode && `邮编${agency.postcode}`]
  const reach = [
    place.filter(Boolean).join('，'),
    agency.officeHours && `办公时间${agency.officeHours}`,
    agency.phone && `电话${agency.phone}`,
    agency.fax && `传真${agency.fax}`,
    agency.email && `电子邮箱${agency.email}`,
  ]
  return [
    '公民、法人或者其他组织只填写对应的一栏；几个人共同申请的，另附名单并各自签名。',
    '附身份证明：公民附身份证件复印件，法人或者其他组织附营业执照、登记证书等复印件；由代理人申请的，另附授权委托书和代理人身份证件复印件。',
    '信息名称、文号、其他特征描述至少填写一项，写得越具体，查找越快；写不下的可以附页。不需要写明用途。',
    `提交：${reach.filter(Boolean).join('；')}。邮寄的请在信封上注明“政府信息公开申请”，并用需要签收的方式。`,
  ]
}

export const applicationTitle = '政府信息公开申请表'
export const authorisationTitle = '授权委托书'

/** Both forms as one paper: the application on the first page, what to know and the authorisation on the second. */
export function blankPaper(agency: PublicAgency, { demonstration }: Pick<Site, 'demonstration'>): Paper {
  const line = (text: string): Block => ({ kind: 'paragraph', text, align: 'left', indent: false })
  const heading = (text: string): Block => ({
    kind: 'paragraph',
    text: [{ text, typeface: 'heiti' }],
    align: 'center',
    indent: false,
    keepWithNext: true,
  })
  return {
    form: 'plain',
    title: `${agency.name}${applicationTitle}`,
    blocks: [
      applicationTable,
      { kind: 'pageBreak' },
      heading('填写说明'),
      ...applicationNotes(agency).map((text, at) => line(`${at + 1}. ${text}`)),
      { kind: 'blank' },
      heading(authorisationTitle),
      { kind: 'blank' },
      authorisationTable(agency),
    ],
    ...(demonstration ? { mark: '演示' } : {}),
    properties: { author: agency.name, subject: applicationTitle },
  }
}
