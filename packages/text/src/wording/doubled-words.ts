import type { FoundSlip, SlipSeverity } from './slip.ts'

/** Verbs and adverbs that never stand twice in a row in an official text. */
const NEVER_TWICE =
  '进一步 及时 积极 认真 严格 不断 切实 加强 推进 开展 完善 提升 提高 进行 优化 健全 规范 通过 根据 按照 围绕 针对 对于 由于 因为 以及 并且 同时 主要 全面 深入 持续 有效 充分 明确 强化 依法 主动'.split(
    ' ',
  )

/** Nouns whose second may begin the next word (县政府＋政府信息公开): likely a slip, or 的 is missing. */
const SELDOM_TWICE =
  '政府 政务 信息 工作 公开 申请 部门 机关 平台 情况 建设 单位 服务 内容 方面 问题 制度 机制 要求 办理 管理 监督'.split(
    ' ',
  )

const TWICE = new RegExp(`(${[...NEVER_TWICE, ...SELDOM_TWICE].join('|')})\\1`, 'g')

/** Any other word of two to six characters; short ones may be a noun and a verb that look alike (有关规定规定). */
const ANY_TWICE = /(\p{Script=Han}{2,6})\1/gu

/** Verbs said twice on purpose. */
const ON_PURPOSE = new Set('研究 讨论 商量 考虑 了解 学习 打听 一个 一件 一项 一条 一步'.split(' '))

/** 2024年年 and 12件件: what follows a figure stands once. */
const AFTER_FIGURE = /\d(?:年(?=年(?![度底初末中报内终会检均审鉴]))|(件|条|次|份|篇|项|期|场|个|人)(?=\1))/g

/** The last character of a word twice, unless the second begins what may follow: 加强强, but 公开开展 and 规范范围. */
const LAST_TWICE: readonly (readonly [word: string, begins: string])[] = [
  ['加强', '化度调力制势'],
  ['推进', '一度行展入程军'],
  ['开展', '示现开望览馆厅'],
  ['完善', '后意'],
  ['发布', '置局'],
  ['优化', '解'],
  ['进行', '政业动贿为使人'],
  ['及时', '限间刻常效'],
  ['制度', '量'],
  ['积极', '大力其'],
  ['严格', '式局'],
  ['深入', '户村手库网驻企'],
  ['方面', '向对积临上貌的俱都'],
  ['内容', '量易错'],
  ['措施', '行工'],
  ['领导', '向致读师'],
  ['培训', '练'],
  ['网站', '点位内群'],
  ['栏目', '录标前的'],
  ['审核', '心查实对定'],
  ['保障', '碍'],
  ['解读', '者懂'],
  ['持续', '签保约'],
  ['申请', '求示教'],
  ['提升', '级华温'],
  ['组织', ''],
  ['政府', ''],
  ['情况', ''],
  ['问题', '目库'],
]
const LAST_TWICE_IN_TEXT = new RegExp(
  LAST_TWICE.map(([word, begins]) => `(?<!${word[0]})${word}${word[1]}${begins === '' ? '' : `(?![${begins}])`}`).join(
    '|',
  ),
  'g',
)

/** The first character of a verb twice; 认认真真, 扎扎实实 and 以及及时 are right. */
const FIRST_TWICE =
  /(?<!认)认真真(?![正实])|(?<![增参附添])加加强|推推进|提提[升高]|完完善|落落实|认认真(?!真)|积积极|严严格|切切实(?!实)|健健全|优优化|(?<!强)强强化/g

const PARTICLES: readonly [RegExp, string][] = [
  [/(?<![目标中有])的的(?!确)/g, '的的'],
  [/(?<!参)与与/g, '与与'],
  [/了了(?![解然结却断])/g, '了了'],
]

/** Words and characters written twice in a row. Spaces and line ends between the two make them two words. */
export function doubledWords(text: string): FoundSlip[] {
  // The patterns are slow, and most texts have nothing twice for any of them.
  const words = hasRepeat(text, 2, 6)
  const characters = hasRepeat(text, 1, 1)
  if (!words && !characters) return []
  const found: FoundSlip[] = []
  for (const match of words ? text.matchAll(TWICE) : []) {
    const word = match[1]!
    // 县人民政府＋政府信息公开工作: the full name of a body before the full name of the work.
    if (word === '政府' && text.slice(0, match.index).endsWith('人民')) continue
    found.push(twice(match.index, match[0], word, NEVER_TWICE.includes(word) ? 'error' : 'warning'))
  }
  for (const pattern of characters ? [LAST_TWICE_IN_TEXT, FIRST_TWICE] : []) {
    for (const { 0: wrong, index } of text.matchAll(pattern)) {
      const right = wrong[0] === wrong[1] ? wrong.slice(1) : wrong.slice(0, 2)
      found.push(twice(index, wrong, right, 'warning'))
    }
  }
  for (const { 0: wrong, 1: word, index } of words ? text.matchAll(ANY_TWICE) : []) {
    if (word === '政府') continue
    const known = found.some(({ start, end }) => start < index + wrong.length && index < end)
    if (
      known ||
      word!.includes('的') ||
      word!.startsWith('一') ||
      ON_PURPOSE.has(word!) ||
      word![0] === word![1] ||
      text[index - 1] === word!.at(-1)
    )
      continue
    found.push(twice(index, wrong, word!, word!.length > 2 ? 'warning' : 'note'))
  }
  for (const match of text.matchAll(AFTER_FIGURE)) {
    const unit = match[0].slice(1)
    found.push(twice(match.index + 1, unit + unit, unit, 'warning'))
  }
  for (const [pattern, written] of PARTICLES) {
    for (const match of text.matchAll(pattern)) found.push(twice(match.index, written, written[0]!, 'warning'))
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Whether that many characters stand twice in a row anywhere, whatever they are. */
function hasRepeat(text: string, least: number, most: number): boolean {
  for (let length = least; length <= most; length++) {
    let same = 0
    for (let at = 0; at + length < text.length; at++) {
      same = text.charCodeAt(at) === text.charCodeAt(at + length) ? same + 1 : 0
      if (same === length) return true
    }
  }
  return false
}

function twice(start: number, wrong: string, right: string, severity: SlipSeverity): FoundSlip {
  return { start, end: start + wrong.length, wrong, right, why: '多字', severity }
}
