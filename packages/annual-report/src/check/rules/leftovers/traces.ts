import type { Severity } from '../../finding.ts'

/** A trace of how a text was made. */
export interface Trace {
  pattern: RegExp
  severity: Severity
  /** What it is, for the message: Word 的域代码. */
  what: string
}

const BODIES = '省|市|县|区|镇|乡|街道|局|委员会|委|办公室|办|厅|部门|单位|机关|政府|村|社区'
const UNITS = '年|月|日|件|条|次|份|篇|期|场|个|项|人|万|元|余|％|%'

/** From the surest to the least; of overlapping traces only the first is told. */
export const TRACES: readonly Trace[] = [
  // fields and bookmarks of Word
  {
    pattern:
      /错误[!！]\s*(?:未找到(?:引用源|目录项|图形项目表)|未定义书签|书签自引用|文档中没有|链接无效|使用“|超链接引用无效)[^\n]{0,12}?[。！!]?/g,
    severity: 'error',
    what: 'Word 的域出错信息',
  },
  {
    pattern: /Error! (?:Reference source|Bookmark|No (?:table|text)|Hyperlink|Not a valid)[^\n]{0,40}/gi,
    severity: 'error',
    what: 'Word 的域出错信息',
  },
  {
    pattern:
      /\{\s*(?:PAGE|NUMPAGES|TOC|REF|PAGEREF|NOTEREF|HYPERLINK|MERGEFIELD|SEQ|STYLEREF|DATE|TIME|INCLUDEPICTURE|FORMTEXT|DOCPROPERTY|EMBED|IF|QUOTE)\b[^}\n]{0,120}\}/g,
    severity: 'error',
    what: 'Word 的域代码',
  },
  {
    pattern:
      /\b(?:HYPERLINK\s+["“\\][^\n"”]{0,120}["”]?|(?:PAGE)?REF\s+_(?:Toc|Ref|Hlk)\d+(?:\s*\\[a-z])*|_(?:Toc|Ref|Hlk)\d{5,}|INCLUDEPICTURE\s+\S+|\\\*\s*MERGEFORMAT|TOC\s+\\o[^\n]{0,40})/g,
    severity: 'error',
    what: 'Word 的域代码',
  },
  { pattern: /(?:NUM)?(?:PAGES?)?\s*\\\*\s*(?:MERGEFORMAT|Arabic|roman)/gi, severity: 'error', what: 'Word 的域代码' },
  { pattern: /\[bookmark:\s*[^\]\n]{0,60}\]/gi, severity: 'warning', what: 'Word 的书签' },
  { pattern: /(?<![A-Za-z])_GoBack(?![A-Za-z])/g, severity: 'warning', what: 'Word 的书签' },
  {
    pattern:
      /(?:批注|注释)\s*\[[^\]\n]{1,16}\][:：]?|(?:带格式的|设置了格式|删除的内容|插入的内容|已移动\(?插入\)?)(?:\s*\[[^\]\n]{1,16}\])?[:：][^\n]{0,20}|\b(?:Comment|Commented|Formatted|Deleted|Inserted)\s*\[[^\]\n]{1,16}\]:?/g,
    severity: 'error',
    what: '批注或者修订的标记',
  },
  // characters that were lost on the way
  { pattern: /[^\n]{0,4}(?:锟斤拷|锟斤|烫烫烫|屯屯屯|ï¿½|\ufffd)+/g, severity: 'error', what: '乱码' },
  { pattern: /(?:[ÃÂâäåæçèé][\u0080-\u00bf€™œ“”‹›–—˜]{1,2}){2,}/g, severity: 'error', what: '乱码' },
  { pattern: /[\ue000-\uf8ff]+/g, severity: 'note', what: '字库里没有的字符' },
  {
    pattern: /&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|middot|#\d{2,5}|#x[\da-f]{2,5});/gi,
    severity: 'warning',
    what: '网页代码',
  },
  {
    pattern: /<\/?(?:p|br|div|span|td|tr|table|strong|b|font|a|img)(?:\s[^<>\n]{0,80})?\/?>/gi,
    severity: 'warning',
    what: '网页代码',
  },
  // places nobody has filled in
  { pattern: /20[XxＸ×*]{2}年?|202[XxＸ×*]年?/g, severity: 'error', what: '没有填写的年份' },
  {
    pattern: new RegExp(
      `[XxＸ×*＊]{2,}\\s*(?=${BODIES}|${UNITS})|(?<=共|计|为|收到|办理|公开|制发|第)[XxＸ×]{1,}(?=${UNITS})`,
      'g',
    ),
    severity: 'error',
    what: '没有填写的空位',
  },
  {
    pattern: /(?<=\p{Script=Han})(?:[XＸ×]|[_＿]+)(?=(?:余|多)?(?:件|条|次|份|篇|期|场|人次|万元))/gu,
    severity: 'error',
    what: '没有填写的空位',
  },
  // 举办培训 次: the figure was to be put in between.
  {
    pattern:
      /(?:收到|受理|公开|发布|制发|答复|办理|办结|召开|举办|开展|培训|共计)[ \u3000]+(?:件(?!数)|条(?![例款件目])|次(?![数日年序])|份(?!额)|篇(?![幅章])|期(?![间限待刊])|场(?![所地景])|人次)/g,
    severity: 'warning',
    what: '没有填写的空位',
  },
  {
    pattern: /(?<![\d一二三四五六七八九〇零○X×])[ \u3000]{1,}年[ \u3000]{1,}月[ \u3000]{1,}日/g,
    severity: 'warning',
    what: '没有填写的日期',
  },
  { pattern: /(?<![A-Za-z\p{Script=Han}某])[XxＸ×]{3,}(?![A-Za-z.])/gu, severity: 'warning', what: '没有填写的空位' },
  { pattern: /_{3,}|＿{2,}|\.{8,}|…{5,}/g, severity: 'warning', what: '没有填写的空位' },
  {
    pattern:
      /[（(【[〔](?:此处|这里|请|在此|待)(?:处)?(?:填写|填入|填报|写明|输入|插入|补充|注明|简述|简要|概述|描述|说明|根据)[^（()）】\]〕\n]{0,60}[）)】\]〕]/g,
    severity: 'error',
    what: '填写说明',
  },
  {
    pattern:
      /[（(【[](?:单位|机关|部门|行政机关|政府|机构|地区|区域|填报单位)(?:名称|全称)[）)】\]]|[（(](?:填写|填报)[^（()）\n]{0,40}[）)]/g,
    severity: 'warning',
    what: '填写说明',
  },
  {
    pattern:
      /(?:填报|填写|填表|编写)说明[:：][^\n]{0,20}|(?:示例|样例|范例|参考写法|写作提示|温馨提示)[:：][^\n]{0,20}|[（(](?:供参考|参考模板|模板|样式|示例)[）)]/g,
    severity: 'warning',
    what: '模板的文字',
  },
  {
    pattern:
      /[（(【[]?(?:内容|数据|数字|此处|该部分)?(?:待补充|待填写|待填|待核实|待确认|待定稿|暂缺|暂无数据)[）)】\]]?(?=[。，；\n）)】\]]|$)/g,
    severity: 'warning',
    what: '没有写完的内容',
  },
  {
    pattern: /(?:TODO|TBD|N\/A|#REF!|#VALUE!|#DIV\/0!|#NAME\?|#N\/A|undefined|NaN)(?![A-Za-z])/g,
    severity: 'error',
    what: '程序或者表格的出错信息',
  },
  { pattern: /附件\s*\d?\s*[:：]?\s*(?:样式|模板|格式|样表)/g, severity: 'warning', what: '模板的文字' },
  {
    pattern: new RegExp(
      `(?<![\\p{Script=Han}])某{1,2}(?=${BODIES})|某{2,}(?=${BODIES})|(?<=省|市|县|区)某(?=县|区|局|镇|街道)`,
      'gu',
    ),
    severity: 'warning',
    what: '没有写出的名称',
  },
]
