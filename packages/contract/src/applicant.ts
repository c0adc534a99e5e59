import { z } from 'zod'
import { Optional, Typed } from './common.ts'

export const ApplicantKind = z.enum(['naturalPerson', 'commercial', 'research', 'welfare', 'legalService', 'otherOrg'])
export const Channel = z.enum(['window', 'registeredMail', 'ordinaryMail', 'fax', 'online', 'email', 'oral'])

export const identityKinds = [
  '居民身份证',
  '护照',
  '港澳居民来往内地通行证',
  '台湾居民来往大陆通行证',
  '外国人永久居留身份证',
  '军官证',
  '其他',
] as const

/** 条例第二十九条第一项: name, proof of identity, a way to reach the applicant. */
export const Person = z.object({
  name: Typed(50, '姓名'),
  identityKind: z.enum(identityKinds).default('居民身份证'),
  identityNumber: Typed(40, '证件号码'),
  employer: Optional(100),
  address: Optional(200),
  postcode: Optional(10),
  phone: Typed(30, '联系电话'),
  fax: Optional(30),
  email: Optional(100),
})
export type Person = z.infer<typeof Person>

export const Organisation = z.object({
  name: Typed(100, '名称'),
  creditCode: Typed(30, '统一社会信用代码'),
  legalRepresentative: Typed(50, '法定代表人'),
  contact: Typed(50, '联系人'),
  address: Optional(200),
  postcode: Optional(10),
  phone: Typed(30, '联系人电话'),
  fax: Optional(30),
  email: Optional(100),
})
export type Organisation = z.infer<typeof Organisation>

export const Agent = z.object({
  name: Typed(50, '代理人姓名'),
  identityKind: z.enum(identityKinds).default('居民身份证'),
  identityNumber: Typed(40, '代理人证件号码'),
  phone: Typed(30, '代理人联系电话'),
})
export type Agent = z.infer<typeof Agent>

export const deliveryMethods = ['邮寄', '电子邮件', '传真', '自行领取', '当场阅读、抄录', '网上查看'] as const
export const carriers = ['纸面', '电子文档', '光盘'] as const

/** What is sealed with a request: who asks, for whom, and how they want the answer. */
export const ApplicantFile = z.object({
  person: Person.nullable(),
  organisation: Organisation.nullable(),
  agent: Agent.nullable(),
  jointNames: z.array(z.string()).default([]),
  delivery: z.enum(deliveryMethods),
  carrier: z.enum(carriers),
  help: Optional(200),
})
export type ApplicantFile = z.infer<typeof ApplicantFile>
