import { expect, it } from 'vitest'
import { titleOf } from './title.ts'

const CASES: [name: string, lines: string[], agency: string | null, year: number | null, title: number][] = [
  ['on one line', ['石梁市教育局2023年政府信息公开工作年度报告'], '石梁市教育局', 2023, 1],
  ['the body above', ['石梁市人民政府办公室', '2023 年政府信息公开工作年度报告'], '石梁市人民政府办公室', 2023, 2],
  ['the year first', ['2023年石梁市水利局政府信息公开工作年度报告'], '石梁市水利局', 2023, 1],
  ['the year of a statistic first', ['2023年度石梁市水利局政府信息公开工作报告'], '石梁市水利局', 2023, 1],
  ['the year within the name', ['石梁市水利局政府信息公开工作2023年度报告'], '石梁市水利局', 2023, 1],
  ['the year behind', ['石梁市水利局政府信息公开工作年度报告（2023年度）'], '石梁市水利局', 2023, 1],
  ['the year in Chinese', ['石梁市水利局二〇二三年政府信息公开工作年度报告'], '石梁市水利局', 2023, 1],
  ['关于 between', ['石梁市水利局关于2023年政府信息公开工作年度报告'], '石梁市水利局', 2023, 1],
  ['broken behind 关于', ['石梁市水利局关于', '2023 年政府信息公开工作年度报告'], '石梁市水利局', 2023, 2],
  ['broken behind the year', ['石梁市水利局 2023 年度', '政府信息公开工作年度报告'], '石梁市水利局', 2023, 2],
  ['broken within the name', ['石梁市水利局2023年政府信息公开工', '作年度报告'], '石梁市水利局', 2023, 2],
  ['broken within 政府', ['石梁市水利局2023年政府', '信息公开工作年度报告'], '石梁市水利局', 2023, 2],
  [
    'broken within the body',
    ['石梁市古林', '镇人民政府2023年政府信息公开工作年度报告'],
    '石梁市古林镇人民政府',
    2023,
    2,
  ],
  ['in three lines', ['石梁市水利局', '2023年', '政府信息公开工作年度报告'], '石梁市水利局', 2023, 3],
  ['a region', ['青屿综合实验区2020年度政府信息公开工作年度报告'], '青屿综合实验区', 2020, 1],
  ['no body and no year', ['政府信息公开工作年度报告'], null, null, 1],
  ['of another wording', ['石梁市水利局', '2020年政务公开工作年度报告'], '石梁市水利局', 2020, 2],
  [
    'under the way through a site',
    ['首页 > 公开年报', '石梁市水利局2023年政府信息公开工作年度报告'],
    '石梁市水利局',
    2023,
    1,
  ],
  [
    'under the name of the site',
    ['石梁市人民政府', '石梁市水利局2023年政府信息公开工作年度报告'],
    '石梁市水利局',
    2023,
    1,
  ],
  [
    'before a sentence that names itself',
    ['石梁市水利局2023年政府信息公开工作年度报告', '根据《条例》规定，编制2023年度政府信息公开工作年度报告。'],
    '石梁市水利局',
    2023,
    1,
  ],
  [
    'at the head of everything',
    [
      `石梁市2020年政府信息公开工作年度报告 【…】本报告所列数据的统计期限自2020年1月1日起至2020年12月31日止。${'文'.repeat(60)}`,
    ],
    '石梁市',
    2020,
    1,
  ],
  [
    'only in what the page says of it',
    ['标题: 石梁市2020年度政府信息公开工作年度报告', '栏目: 公开年报'],
    '石梁市',
    2020,
    0,
  ],
  ['nowhere', ['根据《条例》规定，编制2023年度政府信息公开工作年度报告。'], null, null, 0],
]

it.each(CASES)('the title is found %s', (_name, lines, agency, year, title) => {
  const found = titleOf(lines)
  expect(found).toMatchObject({ agency, year })
  expect(found.lines).toHaveLength(title)
})
