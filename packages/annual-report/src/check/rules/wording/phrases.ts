import type { Severity } from '../../finding.ts'

/** Wordings that no list of words can name, with what to say about them. */
export interface Phrase {
  pattern: RegExp
  severity: Severity
  message(quote: string): string
}

export const PHRASES: readonly Phrase[] = [
  {
    pattern: /行政复议[^。；\n讼]{0,14}败诉/g,
    severity: 'warning',
    message: (quote) => `“${quote}”：行政复议的结果是维持、纠正或者其他结果，没有“败诉”。请改用表四的结果名称。`,
  },
  {
    pattern:
      /(?<!\d)(?:2月(?:3[01])|(?:4|6|9|11)月31|\d{1,2}月(?:3[2-9]|[4-9]\d))日|(?<!\d)(?:1[3-9]|[2-9]\d)月(?=\d{1,2}日)/g,
    severity: 'error',
    message: (quote) => `“${quote}”不是历法上有的日期。请核对后改正。`,
  },
  {
    pattern: /(?<=\d{1,2}月\d{1,2}日)起止(?=\d)/g,
    severity: 'error',
    message: (quote) => `“${quote}”应为“起至”。请改正。`,
  },
  {
    pattern: /(?<=至[^。；\n]{0,8}12月31)日至(?=[。；，）)])/g,
    severity: 'warning',
    message: (quote) => `“${quote}”疑为“日止”。请核对。`,
  },
  {
    pattern: /(\p{Script=Han}{2})等\1/gu,
    severity: 'note',
    message: (quote) => `“${quote}”前后重复。请改写。`,
  },
  {
    pattern: /(?<!\d)(?:19|20)\d{2}年(?:19|20)\d{2}年/g,
    severity: 'warning',
    message: (quote) => `“${quote}”把年份写了两次。请删去一个。`,
  },
  {
    pattern: /(?:加强|夯实)\p{Script=Han}{0,10}?力度(?=[，。；、和与])/gu,
    severity: 'note',
    message: (quote) => `“${quote}”搭配不当：“力度”与“加大”搭配。请改写。`,
  },
  {
    pattern: /(?:加强|加大|夯实)\p{Script=Han}{0,8}?(?:精度|水平|质量|效率|满意度)(?=[，。；、])/gu,
    severity: 'note',
    message: (quote) => `“${quote}”搭配不当：宜用“提高”“提升”。请改写。`,
  },
]
