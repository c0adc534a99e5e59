import type { Random } from '../random.ts'
import type { Facts } from './facts.ts'
import { plain, type Sentence, sentence } from './sentence.ts'

/** 五、存在的主要问题及改进情况 */
export function problemSentences(random: Random, { year, self }: Facts): Sentence[] {
  const next = year + 1
  return [
    sentence(
      random.pick([
        `${year}年，${self}政府信息公开工作取得一定成效，但仍存在一些不足：部分栏目更新不够及时，解读形式较为单一。`,
        '存在的主要问题：一是公开的主动性还需加强；二是业务人员变动较多，对政策把握不够准确。',
        '对照群众期待，还存在重点领域公开不够深入、答复文书不够规范等问题。',
      ]),
      ['wording', '一些不足', '一切不足'],
    ),
    random.pick([
      sentence(`${next}年，${self}将进一步加强队伍建设，提高公开质量。`, [
        'planYear',
        `${next}年，${self}将`,
        `${year}年，${self}将`,
      ]),
      sentence(`下一步，${self}将在${next}年重点做好以下工作：完善制度，加强培训，规范答复。`, [
        'planYear',
        `将在${next}年重点做好`,
        `将在${year - 1}年重点做好`,
      ]),
      sentence(
        `${next}年，将从三个方面加以改进：一是压实责任，二是创新解读，三是强化考核。`,
        ['planYear', `${next}年，将从三个方面`, `${year}年，将从三个方面`],
        ['announced', '从三个方面', '从四个方面'],
      ),
      sentence(
        `针对上述问题，${next}年我们将着重抓好以下工作：（一）完善目录。按事项逐项对照标准。（二）加强培训。每季度组织一次。`,
        ['planYear', `${next}年我们将着重`, `${year}年我们将着重`],
      ),
      sentence(`${next}年工作打算：细化公开目录，丰富解读形式，加强业务指导。`, [
        'planYear',
        `${next}年工作打算`,
        `${year}年工作打算`,
      ]),
      sentence(`在新的一年里（${next}年），${self}将继续深化公开，补齐短板。`, [
        'planYear',
        `新的一年里（${next}年）`,
        `新的一年里（${year}年）`,
      ]),
      plain('下一步，将压实栏目责任，每月检查更新情况，并组织专题培训。'),
    ]),
  ]
}

/** 六、其他需要报告的事项 */
export function otherSentences(random: Random, { year, figures }: Facts): Sentence[] {
  if (year < 2021) return [plain(random.pick(['无其他需要报告的事项。', '没有其他需要报告的事项。']))]
  const fee: Sentence = {
    ...plain(
      random.pick([
        '本年度未收取政府信息公开信息处理费。',
        `${year}年，本机关没有收取信息处理费。`,
        figures.size === 'large' ? '全年共收取信息处理费2件，金额380元。' : '未产生信息处理费。',
        '按照《政府信息公开信息处理费管理办法》，本年度收取信息处理费0元。',
      ]),
    ),
  }
  fee.faults.push({ kind: 'feeMissing', text: '无其他需要报告的事项。', quote: '无其他需要报告的事项' })
  return [fee, ...(random.chance(0.3) ? [plain('除此之外，无其他需要报告的事项。')] : [])]
}

/** Sentences before the first section. */
export function prefaceSentences(random: Random, { year, agency }: Facts): Sentence[] {
  const period = `${year}年1月1日至${year}年12月31日`
  return [
    plain(
      random.pick([
        `根据《中华人民共和国政府信息公开条例》（国务院令第711号）规定，编制${year}年度政府信息公开工作年度报告。`,
        `本报告由${agency}按照《中华人民共和国政府信息公开条例》（以下简称《条例》）编制。`,
        '现公布本机关政府信息公开工作年度报告。',
      ]),
    ),
    random.pick([
      sentence(`本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`, [
        'period',
        `统计期限自${year}年1月1日`,
        `统计期限自${year - 1}年1月1日`,
      ]),
      sentence(`数据统计起止时间：${year}年1月1日—12月31日。`, [
        'period',
        `${year}年1月1日—12月31日`,
        `${year - 1}年1月1日—12月31日`,
      ]),
      sentence(`报告中所列数据统计期限为${period}。`, ['period', period, `${year - 1}年1月1日至${year - 1}年12月31日`]),
      sentence(`本年度报告的统计时段从${period}。`, ['period', period, `${year}年1月1日至${year - 1}年12月31日`]),
    ]),
    plain(
      random.pick(['如对本报告有疑问，请与本机关联系（电话：0570-8016233）。', '报告电子版可在门户网站下载。', '']),
    ),
  ]
}
