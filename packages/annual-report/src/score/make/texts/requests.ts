import type { Random } from '../random.ts'
import { type Facts, near, percent } from './facts.ts'
import { plain, type Sentence, sentence } from './sentence.ts'

/** （二）依申请公开: what came in, how it was answered, what was objected to. */
export function requestSentences(random: Random, facts: Facts): Sentence[] {
  return [
    received(random, facts),
    ...(facts.received > 3 && random.chance(0.5) ? [ways(random, facts)] : []),
    ...(facts.settled > 0 ? [outcomes(random, facts)] : []),
    ...(facts.settled > 12 && random.chance(0.4) ? [share(random, facts)] : []),
    ...(random.chance(0.4) ? [plain(random.pick(ASIDES))] : []),
    disputes(random, facts),
  ]
}

/** Sound sentences that look as if they spoke of the tables. */
const ASIDES = [
  '开设线上线下申请渠道，申请人可以通过信函、当面、网络三种方式提交申请。',
  '严格执行20个工作日的答复期限，需要延期的按《条例》第三十三条告知申请人。',
  '对涉及第三方合法权益的，依法征求意见，15个工作日内未答复的由本机关依法决定。',
  '修订答复文书格式文本12种，统一编号、登记和归档。',
  '其中三季度收到的申请较多，主要涉及征地补偿和物业管理。',
  '所属2家事业单位协助查找信息9次。',
  '接待群众当面咨询36人次，接听咨询电话120余次。',
]

function received(random: Random, facts: Facts): Sentence {
  const { received, natural, organisations, over, forward, settled, year, self } = facts
  if (received === 0 && over === 0) {
    const wrong = random.int(2, 6)
    return random.pick([
      sentence('本年度未收到政府信息公开申请。', [
        'textReceived',
        '未收到政府信息公开申请',
        `共收到政府信息公开申请${wrong}件`,
      ]),
      sentence(`${year}年，${self}收到政府信息公开申请0件。`, [
        'textReceived',
        '收到政府信息公开申请0件',
        `收到政府信息公开申请${wrong}件`,
      ]),
      sentence('全年没有收到公民、法人和其他组织提出的政府信息公开申请。'),
    ])
  }
  const other = near(random, received)
  const choices = [
    sentence(
      `全年共收到政府信息公开申请${received}件，其中自然人申请${natural}件，法人或其他组织申请${organisations}件。`,
      ['textReceived', `收到政府信息公开申请${received}件`, `收到政府信息公开申请${other}件`],
      ['textReceived', `自然人申请${natural}件`, `自然人申请${near(random, natural)}件`],
    ),
    sentence(
      `${year}年，${self}新收政府信息公开申请${received}件，上年结转${over}件，办结${settled}件，结转下年度继续办理${forward}件。`,
      ['textReceived', `新收政府信息公开申请${received}件`, `新收政府信息公开申请${other}件`],
      ['textCarried', `结转下年度继续办理${forward}件`, `结转下年度继续办理${near(random, forward)}件`],
      ['textCarried', `上年结转${over}件`, `上年结转${near(random, over)}件`],
    ),
    sentence(
      `本年度共受理政府信息公开申请${received + over}件（含上年结转${over}件），已办结${settled}件。`,
      [
        'textReceived',
        `受理政府信息公开申请${received + over}件`,
        `受理政府信息公开申请${near(random, received + over)}件`,
      ],
      ['textOutcome', `已办结${settled}件`, `已办结${near(random, settled)}件`],
    ),
    sentence(
      `${self}今年共收到依申请公开${received}件，${over > 0 ? `加上上年度结转的${over}件，` : ''}答复${settled}件，按期答复率100%。`,
      ['textReceived', `收到依申请公开${received}件`, `收到依申请公开${other}件`],
      ['textOutcome', `答复${settled}件`, `答复${near(random, settled)}件`],
    ),
    sentence(
      `${year}年，共收到公民、法人或者其他组织提交的政府信息公开申请${received}件（自然人${natural}件，法人或其他组织${organisations}件）；上年度结转${over}件。`,
      ['textReceived', `政府信息公开申请${received}件`, `政府信息公开申请${other}件`],
      ['textReceived', `法人或其他组织${organisations}件`, `法人或其他组织${near(random, organisations)}件`],
      ['textCarried', `上年度结转${over}件`, `上年度结转${near(random, over)}件`],
    ),
    sentence(
      `依申请公开方面，新收申请${received}件、上年结转${over}件；年内办结${settled}件，尚有${forward}件结转下年度继续办理。`,
      ['textReceived', `新收申请${received}件`, `新收申请${other}件`],
      ['textOutcome', `年内办结${settled}件`, `年内办结${near(random, settled)}件`],
      ['textCarried', `尚有${forward}件结转下年度`, `尚有${near(random, forward)}件结转下年度`],
    ),
    ...(received > 8 ? [yearOnYear(random, received)] : []),
    sentence(
      `年内接收政府信息公开申请${received}件，其中自然人${natural}件，占${percent(natural, Math.max(1, received), 1)}。`,
      // Another total would make the percentage wrong as well: the fault is in the percentage, where there is one to see.
      ...(natural > 4
        ? ([['percentage', `占${percent(natural, received, 1)}`, `占${percent(natural * 0.8, received, 1)}`]] as const)
        : []),
    ),
    sentence(
      `全年登记办理政府信息公开申请${received + over}件，其中本年新收${received}件、上年结转${over}件。`,
      ['textReceived', `本年新收${received}件`, `本年新收${other}件`],
      ['textCarried', `上年结转${over}件`, `上年结转${near(random, over)}件`],
    ),
  ]
  return random.pick(choices)
}

/** This year's figure beside last year's, with the growth they make. */
function yearOnYear(random: Random, received: number): Sentence {
  const last = received - random.int(1, Math.floor(received / 2))
  const grown = ((received - last) / last) * 100
  const right = `${Number(grown.toFixed(1))}%`
  return sentence(
    `全年收到政府信息公开申请${received}件，上年为${last}件，同比增长${right}。`,
    ['textReceived', `收到政府信息公开申请${received}件`, `收到政府信息公开申请${near(random, received)}件`],
    ['percentage', `同比增长${right}`, `同比增长${Number((grown * 1.3 + 2).toFixed(1))}%`],
  )
}

function ways(random: Random, { received, ways: [web, letter, window] }: Facts): Sentence {
  const wrong = near(random, letter)
  return random.pick([
    sentence(
      `从申请方式看，在收到的${received}件申请中，通过网络提交${web}件，通过信函提交${letter}件，当面提交${window}件。`,
      ['breakdown', `通过信函提交${letter}件`, `通过信函提交${wrong}件`],
    ),
    sentence(`${received}件申请中，网上申请${web}件、邮寄申请${letter}件、现场申请${window}件。`, [
      'breakdown',
      `邮寄申请${letter}件`,
      `邮寄申请${wrong}件`,
    ]),
  ])
}

function outcomes(random: Random, facts: Facts): Sentence {
  const { granted, partial, denied, unavailable, notProcessed, other } = facts.outcomes
  const named = [
    ['予以公开', granted],
    ['部分公开', partial],
    ['不予公开', denied],
    ['无法提供', unavailable],
    ['不予处理', notProcessed],
    ['其他处理', other],
  ] as const
  const told = random.chance(0.5) ? named : named.filter(([, figure]) => figure > 0)
  const [name, figure] = random.pick(told)
  const join = random.pick(['，', '、'])
  const list = told.map(([word, value]) => `${word}${value}件`).join(join)
  const opening = random.pick([
    `在已办结的${facts.settled}件申请中，`,
    '从办理结果看，',
    `全年答复${facts.settled}件，其中：`,
    '按答复类型分，',
  ])
  return sentence(`${opening}${list}。`, ['textOutcome', `${name}${figure}件`, `${name}${near(random, figure)}件`])
}

function share(random: Random, facts: Facts): Sentence {
  const { settled, outcomes } = facts
  const decimals = random.pick([0, 1, 2])
  const right = percent(outcomes.granted, settled, decimals)
  const wrong = percent(outcomes.granted + Math.max(2, Math.ceil(settled * 0.04)), settled, decimals)
  if (random.chance(0.4)) {
    return sentence(
      `全年办结${settled}件，其中予以公开的${outcomes.granted}件，公开率为${right}。`,
      ['percentage', `公开率为${right}`, `公开率为${wrong}`],
      ['textOutcome', `予以公开的${outcomes.granted}件`, `予以公开的${near(random, outcomes.granted)}件`],
    )
  }
  return sentence(`予以公开${outcomes.granted}件，占办结总数${settled}件的${right}。`, [
    'percentage',
    `的${right}`,
    `的${wrong}`,
  ])
}

function disputes(random: Random, { figures: { table4 } }: Facts): Sentence {
  const review = table4.review!
  const direct = table4.litigationDirect!.total ?? 0
  const after = table4.litigationAfterReview!.total ?? 0
  const total = review.total ?? 0
  if (total + direct + after === 0) {
    return random.pick([
      sentence('全年未发生因政府信息公开引起的行政复议、行政诉讼。'),
      sentence('本年度因政府信息公开被申请行政复议0件，被提起行政诉讼0件。', [
        'textDisputes',
        '行政复议0件',
        '行政复议2件',
      ]),
      plain('没有因政府信息公开申请被提起行政复议和行政诉讼的情况。'),
    ])
  }
  return random.pick([
    sentence(
      `涉及政府信息公开的行政复议${total}件、行政诉讼${direct + after}件，均依法应对。`,
      ['textDisputes', `行政复议${total}件`, `行政复议${near(random, total)}件`],
      ['textDisputes', `行政诉讼${direct + after}件`, `行政诉讼${near(random, direct + after)}件`],
    ),
    sentence(
      `全年因政府信息公开被申请行政复议${total}件，其中结果维持${review.upheld}件、结果纠正${review.corrected}件、其他结果${review.other}件、尚未审结${review.pending}件；被提起行政诉讼${direct + after}件。`,
      ['textDisputes', `被申请行政复议${total}件`, `被申请行政复议${near(random, total)}件`],
      ['textDisputes', `结果维持${review.upheld}件`, `结果维持${near(random, review.upheld!)}件`],
      ['textDisputes', `被提起行政诉讼${direct + after}件`, `被提起行政诉讼${near(random, direct + after)}件`],
    ),
    sentence(
      `政府信息公开行政复议${total}件；行政诉讼${direct + after}件，其中未经复议直接起诉${direct}件，复议后起诉${after}件。`,
      ['textDisputes', `行政复议${total}件`, `行政复议${near(random, total)}件`],
      ['textDisputes', `复议后起诉${after}件`, `复议后起诉${near(random, after)}件`],
    ),
    sentence(
      `因政府信息公开工作发生行政复议案件${total}件（维持${review.upheld}件，纠正${review.corrected}件，其他${review.other}件，未审结${review.pending}件），行政诉讼案件${direct + after}件。`,
      ['textDisputes', `行政复议案件${total}件`, `行政复议案件${near(random, total)}件`],
      ['textDisputes', `行政诉讼案件${direct + after}件`, `行政诉讼案件${near(random, direct + after)}件`],
    ),
  ])
}
