import type { MadeDocument } from '../document.ts'
import type { Random } from '../random.ts'
import { type CellDamage, tables } from './cell-damage.ts'

const figures = (document: MadeDocument) =>
  tables(document).flatMap(({ rows }) => rows.flat().filter(({ refs }) => refs))
const labels = (document: MadeDocument) =>
  tables(document).flatMap(({ rows }) => rows.flat().filter(({ refs, text }) => !refs && text.length > 1))

/** How often of such cells: a scan is bad throughout or only here and there. */
const rate = (random: Random) => random.pick([0.02, 0.06, 0.2])

const DIGIT_LIKE: Record<string, string[]> = {
  0: ['O', 'o', 'Ｏ', '〇', 'Q'],
  1: ['l', 'I', '｜'],
  2: ['Z'],
  5: ['S'],
  8: ['B'],
}

const ocrDigits: CellDamage = (random, document) => {
  const share = rate(random)
  let touched = false
  for (const cell of figures(document)) {
    if (!random.chance(share)) continue
    cell.text = cell.text.replaceAll(/\d/g, (digit) => {
      const like = DIGIT_LIKE[digit]
      if (!like || !random.chance(0.7)) return digit
      touched = true
      return random.pick(like)
    })
  }
  // Letters in a figure can be read back, but nobody may demand it.
  if (touched) document.key.recoverable = 'hard'
  return touched
}

const LETTER_LIKE: Record<string, string> = {
  公: '分',
  开: '幵',
  未: '末',
  予: '子',
  人: '入',
  政: '攻',
  府: '俯',
  件: '仵',
  申: '甲',
  请: '清',
  维: '雏',
  持: '特',
  结: '洁',
  果: '杲',
  纠: '纣',
  审: '宙',
  科: '料',
  研: '妍',
  商: '商',
  业: '亚',
  织: '炽',
  律: '津',
  服: '眼',
  务: '夯',
  自: '目',
  然: '燃',
  计: '汁',
  转: '砖',
  补: '朴',
  正: '止',
  处: '外',
  理: '埋',
}

const ocrLabels: CellDamage = (random, document) => {
  const share = rate(random) / 3
  let touched = false
  for (const cell of labels(document)) {
    cell.text = [...cell.text]
      .map((letter) => {
        const like = LETTER_LIKE[letter]
        if (!like || !random.chance(share)) return letter
        touched = true
        return like
      })
      .join('')
  }
  return touched
}

const spacesInLabels: CellDamage = (random, document) => {
  for (const cell of labels(document))
    if (random.chance(0.3)) cell.text = [...cell.text].join(random.pick([' ', '　', ' ']))
  return true
}

const brokenLabels: CellDamage = (random, document) => {
  for (const cell of labels(document)) {
    if (cell.text.length < 4 || !random.chance(0.4)) continue
    const at = random.int(1, cell.text.length - 1)
    cell.text = `${cell.text.slice(0, at)}\n${cell.text.slice(at)}`
  }
  return true
}

const RENAMED: readonly (readonly [RegExp, string[]])[] = [
  [/本年新收政府信息公开申请数量/, ['本年新收到政府信息公开申请数量', '本年度新收申请数', '新收政府信息公开申请数量']],
  [/上年结转政府信息公开申请数量/, ['上年度结转申请数量', '上年结转申请数']],
  [/结转下年度继续办理/, ['结转下一年度继续办理', '转结下年度继续办理', '结转下年继续办理']],
  [/（七）总计/, ['（七）合计', '（七）总 计']],
  [/^总计$/, ['合计', '小计']],
  [/社会公益组织/, ['公益组织', '社会公益团体']],
  [/法律服务机构/, ['法律服务组织', '律师服务机构']],
  [/属于行政查询事项/, ['属于行政咨询查询事项']],
  [/保护第三方合法权益/, ['涉及第三方合法权益']],
  [/要求提供公开出版物/, ['要求提供公开出版的书刊']],
  [/补正后申请内容仍不明确/, ['补证后申请内容仍不明确']],
  [/本年处理决定数量/, ['处理决定数量', '本年度处理决定数量']],
  [/现行有效件数/, ['现行有效数', '现行有效总件数']],
  [/结果纠正/, ['结果更正']],
]

const renamedLabels: CellDamage = (random, document) => {
  let touched = false
  for (const cell of labels(document))
    for (const [pattern, others] of RENAMED)
      if (pattern.test(cell.text) && random.chance(0.35)) {
        cell.text = cell.text.replace(pattern, random.pick(others))
        touched = true
        break
      }
  return touched
}

/** Every figure of a table written as in a ledger: 1 234. */
const spacesInNumbers: CellDamage = (random, document) => {
  let touched = false
  const gap = random.pick([' ', '  ', '　'])
  for (const cell of figures(document)) {
    if (!/^\d{2,}$/.test(cell.text) || !random.chance(0.5)) continue
    const at = random.int(1, cell.text.length - 1)
    cell.text = cell.text.slice(0, at) + gap + cell.text.slice(at)
    touched = true
  }
  if (touched) document.key.recoverable = 'hard'
  return touched
}

/** A narrow column breaks a figure over two lines of its cell. */
const brokenNumbers: CellDamage = (random, document) => {
  let touched = false
  for (const cell of figures(document)) {
    if (!/^\d{3,}$/.test(cell.text) || !random.chance(0.5)) continue
    cell.text = `${cell.text.slice(0, -1)}\n${cell.text.slice(-1)}`
    touched = true
  }
  if (touched) document.key.recoverable = 'hard'
  return touched
}

/** What happens to the characters of labels and figures; every cell stays where it is. */
export const WRITING_DAMAGES: Readonly<Record<string, CellDamage>> = {
  'ocr digits': ocrDigits,
  'ocr labels': ocrLabels,
  'spaces in labels': spacesInLabels,
  'broken labels': brokenLabels,
  'renamed labels': renamedLabels,
  'spaces in numbers': spacesInNumbers,
  'broken numbers': brokenNumbers,
}
