import type { Severity } from '../../finding.ts'

/** A stretch of a text that its own words call somebody's. */
export interface CalledSo {
  start: number
  end: number
  what: string
  severity: Severity
}

/** Surnames that begin no word which may follow 申请人 (方可, 高度, 向, 程序, 马上), nor the name of a place. */
const SURNAMES = '王李刘陈杨赵孙胡朱郭罗梁谢韩冯董萧曹邓傅沈彭吕卢蒋蔡贾魏薛叶阎潘姜崔谭廖邹熊孟秦侯邵陶'

/** The first group is what is told. A number needs no right check digit where the text says what it is. */
const PATTERNS: readonly (readonly [pattern: RegExp, what: string, severity: Severity])[] = [
  [
    /(?:公民身份号码|身份证(?:件)?(?:号码|号)?|证件号码?)(?:为|是)?[：:\s]*([1-9]\d{13,16}[\dXx])(?![\dXx])/dg,
    '身份证件号码',
    'error',
  ],
  [/(?:银行)?(?:账号|帐号|卡号)(?:为|是)?[：:\s]*(\d[\d ]{10,24}\d)(?!\d)/dg, '银行账号', 'warning'],
  [
    new RegExp(`申请人([${SURNAMES}](?!某)[\\u4e00-\\u9fff]{1,2})(?=申请|提出|要求|不服|来信|来电|[（(])`, 'dg'),
    '申请人的姓名',
    'warning',
  ],
  [
    /(?:家住|现住|户籍地址[：:]?|家庭住址(?:为|是)?[：:]?)([^，。；：）)\n]{3,40}?\d+(?:号|室|栋|幢|单元|组)[^，。；）)的\n]{0,12})/dg,
    '住址',
    'warning',
  ],
]

/** Personal data that no pattern of figures shows, but the words before it. */
export function calledSo(text: string): CalledSo[] {
  return PATTERNS.flatMap(([pattern, what, severity]) =>
    [...text.matchAll(pattern)].map((match) => {
      const [start, end] = match.indices![1]!
      return { start, end, what, severity }
    }),
  ).sort((a, b) => a.start - b.start)
}
