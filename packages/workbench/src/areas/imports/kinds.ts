/** What can be brought in, and how it is called on the page. */
export const importKinds = {
  cases: { name: '政府信息公开申请', table: '历年申请导入', counted: '计入表三', list: '/requests' },
  disputes: { name: '行政复议、行政诉讼', table: '历年复议诉讼导入', counted: '计入表四', list: '/disputes' },
} as const

export type ImportKind = keyof typeof importKinds
