import { expect, it } from 'vitest'
import { contactOf } from './office-contact.ts'

it.each([
  ['如有疑问，请与县政府办公室联系（地址：建设路1号，电话：', 'office'],
  ['公布监督电话', 'office'],
  ['电子邮箱：', 'office'],
  ['申请人王某（联系电话：', 'person'],
  ['李女士，手机', 'person'],
  ['另见', 'unknown'],
])('%s → %s', (before, whose) => {
  expect(contactOf(before)).toBe(whose)
})
