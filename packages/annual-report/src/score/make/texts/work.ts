import type { Random } from '../random.ts'
import { type Facts, near, percent } from './facts.ts'
import { plain, type Sentence, sentence } from './sentence.ts'

/** （一）主动公开 */
export function publishedSentences(random: Random, facts: Facts): Sentence[] {
  const { published, channels, kinds, self, figures, year } = facts
  const [site, wechat, weibo, others] = channels
  const wrong = near(random, wechat)
  const given = sentence(`全年主动公开政府信息${published}条。`, [
    'textChannels',
    `公开政府信息${published}条`,
    `公开政府信息${near(random, published)}条`,
  ])
  const breakdown = random.pick([
    sentence(
      `全年主动公开政府信息${published}条，其中通过政府网站公开${site}条，政务微信${wechat}条，政务微博${weibo}条，其他渠道${others}条。`,
      ['breakdown', `政务微信${wechat}条`, `政务微信${wrong}条`],
    ),
    sentence(
      `${year}年，${self}通过各类渠道公开信息${published}条：门户网站${site}条、微信公众号${wechat}条、微博${weibo}条、公示栏等${others}条。`,
      ['breakdown', `微信公众号${wechat}条`, `微信公众号${wrong}条`],
    ),
    sentence(
      `全年主动公开政府信息${published}条，按内容分，机构职能${kinds[0]}条、政策文件${kinds[1]}条、财政资金${kinds[2]}条、工作动态${kinds[3]}条、其他${kinds[4]}条。`,
      ['breakdown', `政策文件${kinds[1]}条`, `政策文件${near(random, kinds[1]!)}条`],
    ),
    sentence(
      `全年发布各类政府信息${published}条（网站${site}条、微信${wechat}条、微博${weibo}条、其他方式${others}条）。`,
      ['breakdown', `微信${wechat}条`, `微信${wrong}条`],
    ),
    sentence(
      `政府网站、微信、微博及其他渠道分别公开信息${site}条、${wechat}条、${weibo}条、${others}条，总计${published}条。`,
      ['breakdown', `总计${published}条`, `总计${near(random, published)}条`],
    ),
    sentence(`网站公开${site}条，微信${wechat}条，微博${weibo}条，其他方式${others}条，合计${published}条。`, [
      'breakdown',
      `合计${published}条`,
      `合计${near(random, published)}条`,
    ]),
    sentence(`全年主动公开政府信息${published}条，其中通过政府网站公开${site}条，占${percent(site, published, 1)}。`, [
      'percentage',
      `占${percent(site, published, 1)}`,
      `占${percent(Math.max(1, Math.floor(site * 0.8)), published, 1)}`,
    ]),
  ])
  return [
    facts.tabled ? given : breakdown,
    ...(random.chance(0.7) ? [documents(random, facts)] : []),
    ...(figures.size === 'idle' || random.chance(0.5) ? [] : [announced(random)]),
    plain(
      random.pick([
        '围绕群众关心的就业、教育、养老等事项，及时公布办事条件、流程和结果。',
        '重大行政决策在出台前公开征求意见，意见采纳情况一并公布。',
        '财政预决算、政府采购、重大项目批准和实施等信息按月更新。',
        '坚持政策文件与解读材料同步起草、同步审签、同步发布。',
        '用图表、问答、短视频等方式解读政策，方便群众看得懂、用得上。',
      ]),
    ),
  ]
}

function documents(random: Random, { figures: { edition, table2 } }: Facts): Sentence {
  const documents = table2.normativeDocuments as Record<string, number>
  if (edition === '2019') {
    const { newlyMade = 0, totalDisclosed = 0 } = documents
    return sentence(`全年新制作规范性文件${newlyMade}件，对外公开规范性文件总数${totalDisclosed}件。`, [
      'textDocuments',
      `新制作规范性文件${newlyMade}件`,
      `新制作规范性文件${near(random, newlyMade)}件`,
    ])
  }
  const { issued = 0, repealed = 0, inForce = 0 } = documents
  return random.pick([
    sentence(
      `全年制发行政规范性文件${issued}件，废止${repealed}件，现行有效${inForce}件。`,
      ['textDocuments', `制发行政规范性文件${issued}件`, `制发行政规范性文件${near(random, issued)}件`],
      ['textDocuments', `现行有效${inForce}件`, `现行有效${near(random, inForce)}件`],
    ),
    sentence(`开展规范性文件清理，现行有效的行政规范性文件${inForce}件，本年制发${issued}件。`, [
      'textDocuments',
      `现行有效的行政规范性文件${inForce}件`,
      `现行有效的行政规范性文件${near(random, inForce)}件`,
    ]),
  ])
}

const TASKS = ['健全公开目录', '规范发布流程', '加强解读回应', '完善平台功能', '抓实业务培训', '强化督促检查']
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七']

function announced(random: Random): Sentence {
  const count = random.int(2, 5)
  const list = random
    .shuffle(TASKS)
    .slice(0, count)
    .map((task, index) => `${NUMERALS[index]}是${task}`)
    .join('；')
  const word = random.pick([
    '重点抓了以下N个方面的工作',
    '主要做了N项工作',
    '着力做好N方面工作',
    '开展了N项专项行动',
    '突出N个重点',
  ])
  const right = word.replace('N', count === 2 ? '两' : NUMERALS[count - 1]!)
  return sentence(`${right}：${list}。`, ['announced', right, word.replace('N', NUMERALS[count]!)])
}

/** （三）政府信息管理 */
export function managementSentences(random: Random): Sentence[] {
  return [
    sentence(
      random.pick([
        '建立健全政府信息公开工作制度，公文制作时同步确定公开属性。',
        '落实先审查后公开、一事一审，不断健全完善保密审查机制。',
        '对已公开的信息定期评估，及时调整不予公开的范围。',
      ]),
      ['wording', '建立健全', '建立健完善'],
      ['wording', '不断健全完善', '不断健完善'],
    ),
    plain(
      random.pick([
        '历年规范性文件全部建档，目录每季度更新一次。',
        '公开内容实行专人管理，错敏信息做到早发现、早处置。',
      ]),
    ),
  ]
}

/** The total of （一） once more. */
function totalAgain(random: Random, { published }: Facts): Sentence {
  const other = near(random, published)
  return random.pick([
    sentence(`平台全年公开的${published}条信息均经过三审三校。`, [
      'totalTwice',
      `全年公开的${published}条信息`,
      `全年公开的${other}条信息`,
    ]),
    sentence(`全年主动公开政府信息${published}条，均可在平台检索。`, [
      'totalTwice',
      `主动公开政府信息${published}条`,
      `主动公开政府信息${other}条`,
    ]),
  ])
}

/** （四）平台建设 */
export function platformSentences(random: Random, facts: Facts): Sentence[] {
  return [
    sentence(
      random.pick([
        '优化门户网站政务公开专栏，统一栏目名称和更新要求。',
        '政务公开专区配备查阅设备，方便群众现场查阅、申请和咨询。',
        '政务新媒体实行开设、变更、关停备案，全年无停更账号。',
      ]),
      ['wording', '政务公开', '政务共公开'],
    ),
    ...(random.chance(0.35) ? [totalAgain(random, facts)] : []),
  ]
}

/** （五）监督保障 */
export function supervisionSentences(random: Random, { staff: [full, part], trainings, trainees }: Facts): Sentence[] {
  const people = full + part
  return [
    random.pick([
      sentence(`从事政府信息公开工作的人员共${people}人，其中专职${full}人、兼职${part}人。`, [
        'breakdown',
        `兼职${part}人`,
        `兼职${part + 2}人`,
      ]),
      plain('明确分管负责同志和联络员，把政务公开列入年度考核。'),
    ]),
    sentence(`举办业务培训${trainings}期，培训${trainees}人次，工作人员能力有所提升。`, [
      'wording',
      '有所提升',
      '有等提升',
    ]),
    plain(random.pick(['全年未发生因政府信息公开被追究责任的情况。', '社会评议结果良好，未出现责任追究情形。'])),
  ]
}
