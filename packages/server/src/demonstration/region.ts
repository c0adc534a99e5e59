import type { Role } from '@yangguang/contract'
import type { AgencyRules, Channel } from '@yangguang/statute'

/**
 * 明州市, a city that does not exist: its bodies and the people who work there. Every name, address, number and figure
 * of a person is invented; telephone numbers use codes nobody is given.
 */
export interface RegionAgency {
  slug: string
  under: string | null
  name: string
  codeWord: string
  kind: 'government' | 'department' | 'township' | 'vertical' | 'justice'
  makesRegulations?: boolean
  disclosureOffice: string
  address: string
  phone: string
  reviewOrgan: string
  court: string
  rules?: Partial<AgencyRules>
  channels?: Channel[]
  units?: string[]
}

const everyChannel: Channel[] = ['window', 'registeredMail', 'ordinaryMail', 'fax', 'online', 'email', 'oral']
export const channelsOf = (agency: RegionAgency): Channel[] => agency.channels ?? everyChannel

export const regionAgencies: RegionAgency[] = [
  {
    slug: 'mingzhou',
    under: null,
    name: '明州市人民政府',
    codeWord: '明政公开',
    kind: 'government',
    makesRegulations: true,
    disclosureOffice: '明州市人民政府办公室政务公开处',
    address: '明州市江东区海晏路一号',
    phone: '0000-8700 1001',
    reviewOrgan: '东海省人民政府',
    court: '明州市中级人民法院',
  },
  {
    slug: 'office',
    under: 'mingzhou',
    name: '明州市人民政府办公室',
    codeWord: '明政办公开',
    kind: 'department',
    makesRegulations: true,
    disclosureOffice: '政务公开处',
    address: '明州市江东区海晏路一号行政中心一号楼一层依申请公开受理窗口',
    phone: '0000-8700 1010',
    reviewOrgan: '明州市人民政府',
    court: '明州市江东区人民法院',
    rules: { approvalLevels: 2 },
    units: ['政务公开处', '秘书一处', '秘书二处', '政策法规处'],
  },
  {
    slug: 'planning',
    under: 'mingzhou',
    name: '明州市自然资源和规划局',
    codeWord: '明自然资规公开',
    kind: 'department',
    disclosureOffice: '办公室（信访处）',
    address: '明州市江东区和济街六十八号',
    phone: '0000-8700 2020',
    reviewOrgan: '明州市人民政府',
    court: '明州市江东区人民法院',
    rules: { approvalLevels: 3, legalReviewAlways: true },
    units: ['办公室', '征地处', '规划编制处', '法规处'],
  },
  {
    slug: 'housing',
    under: 'mingzhou',
    name: '明州市住房和城乡建设局',
    codeWord: '明建公开',
    kind: 'department',
    disclosureOffice: '办公室',
    address: '明州市江东区松下街五百九十五号',
    phone: '0000-8700 2030',
    reviewOrgan: '明州市人民政府',
    court: '明州市江东区人民法院',
    units: ['办公室', '房屋征收处', '物业管理处'],
  },
  {
    slug: 'justice',
    under: 'mingzhou',
    name: '明州市司法局',
    codeWord: '明司公开',
    kind: 'justice',
    disclosureOffice: '办公室',
    address: '明州市江东区丽园北路二十八号',
    phone: '0000-8700 2040',
    reviewOrgan: '明州市人民政府',
    court: '明州市江东区人民法院',
  },
  {
    slug: 'taxation',
    under: 'mingzhou',
    name: '国家税务总局明州市税务局',
    codeWord: '明税公开',
    kind: 'vertical',
    disclosureOffice: '办公室',
    address: '明州市江东区中兴路三百号',
    phone: '0000-8700 2050',
    reviewOrgan: '国家税务总局东海省税务局',
    court: '明州市江东区人民法院',
  },
  {
    slug: 'jiangdong',
    under: 'mingzhou',
    name: '明州市江东区人民政府',
    codeWord: '江东政公开',
    kind: 'government',
    disclosureOffice: '区政府办公室政务公开科',
    address: '明州市江东区育才路八号',
    phone: '0000-8701 1001',
    reviewOrgan: '明州市人民政府',
    court: '明州市中级人民法院',
  },
  {
    slug: 'jiangdong-office',
    under: 'jiangdong',
    name: '明州市江东区人民政府办公室',
    codeWord: '江东政办公开',
    kind: 'department',
    disclosureOffice: '政务公开科',
    address: '明州市江东区育才路八号二号楼一层',
    phone: '0000-8701 1010',
    reviewOrgan: '明州市江东区人民政府',
    court: '明州市江东区人民法院',
    rules: { approvalLevels: 2 },
    units: ['政务公开科', '综合科'],
  },
  {
    slug: 'baishi',
    under: 'jiangdong',
    name: '明州市江东区白石街道办事处',
    codeWord: '白石公开',
    kind: 'township',
    disclosureOffice: '党政综合办公室',
    address: '明州市江东区白石路二十号',
    phone: '0000-8701 3010',
    reviewOrgan: '明州市江东区人民政府',
    court: '明州市江东区人民法院',
    channels: ['window', 'registeredMail', 'ordinaryMail', 'oral', 'online'],
  },
  {
    slug: 'ningshan',
    under: 'mingzhou',
    name: '宁山县人民政府',
    codeWord: '宁政公开',
    kind: 'government',
    disclosureOffice: '县政府办公室政务公开科',
    address: '宁山县跃龙街道县前街二号',
    phone: '0000-8702 1001',
    reviewOrgan: '明州市人民政府',
    court: '明州市中级人民法院',
  },
  {
    slug: 'ningshan-culture',
    under: 'ningshan',
    name: '宁山县文化和广电旅游体育局',
    codeWord: '宁文公开',
    kind: 'department',
    disclosureOffice: '办公室',
    address: '宁山县跃龙街道兴海路一百零三号',
    phone: '0000-8702 2010',
    reviewOrgan: '宁山县人民政府',
    court: '宁山县人民法院',
  },
  {
    slug: 'shiqiao',
    under: 'ningshan',
    name: '宁山县石桥镇人民政府',
    codeWord: '石政公开',
    kind: 'township',
    disclosureOffice: '党政综合办公室',
    address: '宁山县石桥镇镇前路九号',
    phone: '0000-8702 3010',
    reviewOrgan: '宁山县人民政府',
    court: '宁山县人民法院',
    channels: ['window', 'registeredMail', 'ordinaryMail', 'oral', 'online'],
  },
]

export interface RegionPerson {
  login: string
  name: string
  agency: string
  unit?: string
  roles: Role[]
  /** Shown in the terminal beside the account; those without are there for the cases. */
  who?: string
}

/** One password for all: this is a demonstration, it says so, and the program refuses these accounts in an office's own installation. */
export const DEMONSTRATION_PASSWORD = 'Yangguang-2026'

export const regionPeople: RegionPerson[] = [
  {
    login: 'window',
    name: '陈雨',
    agency: 'office',
    unit: '政务公开处',
    roles: ['windowClerk'],
    who: '窗口人员（市政府办公室）',
  },
  {
    login: 'officer',
    name: '林知远',
    agency: 'office',
    unit: '政务公开处',
    roles: ['caseOfficer', 'reportOfficer'],
    who: '承办人、年报编制人',
  },
  { login: 'secrecy', name: '周慎', agency: 'office', unit: '秘书一处', roles: ['secrecyReviewer'], who: '保密审查员' },
  { login: 'legal', name: '何律', agency: 'office', unit: '政策法规处', roles: ['legalReviewer'], who: '法制审核员' },
  {
    login: 'head',
    name: '孙明',
    agency: 'office',
    unit: '政务公开处',
    roles: ['unitHead', 'disclosureHead'],
    who: '处长（一级审核、公开工作机构负责人）',
  },
  { login: 'leader', name: '高远', agency: 'office', roles: ['leader'], who: '分管领导（二级审核）' },
  {
    login: 'supervisor',
    name: '郑观',
    agency: 'mingzhou',
    roles: ['supervisor', 'reportOfficer'],
    who: '市政务公开主管人员（看全市）',
  },
  { login: 'system', name: '系统员甲', agency: 'mingzhou', roles: ['systemAdmin'], who: '系统管理员' },
  { login: 'security', name: '安全员乙', agency: 'mingzhou', roles: ['securityAdmin'], who: '安全管理员' },
  { login: 'audit', name: '审计员丙', agency: 'mingzhou', roles: ['auditAdmin'], who: '审计管理员' },
  { login: 'officer2', name: '吴思', agency: 'office', unit: '秘书二处', roles: ['caseOfficer'] },
  {
    login: 'jd-officer',
    name: '王衡',
    agency: 'jiangdong-office',
    unit: '政务公开科',
    roles: ['windowClerk', 'caseOfficer', 'reportOfficer'],
    who: '江东区政府办公室承办人',
  },
  { login: 'jd-secrecy', name: '冯谨', agency: 'jiangdong-office', unit: '综合科', roles: ['secrecyReviewer'] },
  {
    login: 'jd-head',
    name: '程默',
    agency: 'jiangdong-office',
    unit: '政务公开科',
    roles: ['unitHead', 'disclosureHead'],
  },
  { login: 'jd-leader', name: '沈岳', agency: 'jiangdong-office', roles: ['leader'] },
  {
    login: 'wh-officer',
    name: '叶书',
    agency: 'ningshan-culture',
    roles: ['windowClerk', 'caseOfficer', 'reportOfficer'],
    who: '宁山县文旅体局承办人',
  },
  { login: 'wh-secrecy', name: '胡静', agency: 'ningshan-culture', roles: ['secrecyReviewer'] },
  { login: 'wh-leader', name: '章程', agency: 'ningshan-culture', roles: ['leader', 'unitHead', 'disclosureHead'] },
]

export const demonstrationAccounts = regionPeople
  .filter((person) => person.who !== undefined)
  .map((person) => ({ login: person.login, password: DEMONSTRATION_PASSWORD, who: person.who! }))
