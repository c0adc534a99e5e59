/** The topics of every body of the region, and the words by which an application is put under one; first match counts. */
const words: readonly (readonly [topic: string, RegExp])[] = [
  ['土地征收', /征地|征收|拆迁|用地|地块|储备土地/],
  ['住房保障', /住房|小区|租赁/],
  ['工程建设', /工程|改造|施工|中标|轨道/],
  ['财政资金', /资金|财政|采购|收费|收支/],
  ['教育医疗', /学区|幼儿园|学校|医疗|医院/],
]

const REST = '其他'

export const topicNames: readonly string[] = [...words.map(([topic]) => topic), REST]

export const topicOf = (asked: string): string => words.find(([, pattern]) => pattern.test(asked))?.[0] ?? REST
