import type { EditionId } from '../../editions/edition.ts'
import { editionOf } from '../../editions/editions.ts'
import type { Table3Column, Table3Row } from '../../editions/keys.ts'
import { CHANNELS, type LocalTableForm, ORGANISATION } from '../../editions/local-tables.ts'
import type { LocalTable, Table2, Table3, Table4 } from '../../report.ts'
import type { Random } from './random.ts'

/** An invented body's figures of a year, before anything is written down. */
export interface Figures {
  edition: EditionId
  year: number
  agency: string
  /** How much the body has to do: what its figures are drawn from. */
  size: 'idle' | 'small' | 'middle' | 'large'
  table2: Table2
  table3: Table3
  table4: Table4
  localTables: LocalTable[]
}

/** Names of places that are nowhere. */
const FIRST = [...'澄岫霁翊溯槐葭榆泷苕']
const SECOND = [...'溪岚渡屏鹭汀岭浦湾川']
const KINDS = ['市', '县', '区']
const BODIES = [
  '人民政府',
  '人民政府办公室',
  '财政局',
  '自然资源和规划局',
  '卫生健康委员会',
  '教育局',
  '公安局',
  '文化广电旅游局',
  '市场监督管理局',
  '医疗保障局',
  '住房和城乡建设局',
  '综合行政执法局',
  '长桥街道办事处',
  '柳溪镇人民政府',
  '机关事务服务中心',
  '税务局',
]

const COLUMNS: Table3Column[] = ['naturalPerson', 'commercial', 'research', 'welfare', 'legalService', 'otherOrg']

export interface FigureWishes {
  /** Every sum adds up, nothing is blank, the form is that of the year. */
  sound?: boolean
  edition?: EditionId
  /** Of this body and year. */
  of?: { agency: string; year: number }
}

/** Draws a report's figures. Now and then a sum is wrong, cells are blank or the form is the older one, as offices have it. */
export function drawFigures(random: Random, wishes: FigureWishes = {}): Figures {
  const year = wishes.of
    ? wishes.of.year
    : wishes.edition === '2019'
      ? random.int(2019, 2020)
      : random.int(wishes.edition ? 2021 : 2019, 2025)
  const usual: EditionId = year < 2021 ? '2019' : '2021'
  const edition = !wishes.sound && !wishes.edition && year <= 2023 && random.chance(0.08) ? '2019' : usual
  const size = random.pick(['idle', 'small', 'small', 'middle', 'middle', 'large'] as const)
  const figures: Figures = {
    edition,
    year,
    agency: wishes.of?.agency ?? random.pick(FIRST) + random.pick(SECOND) + random.pick(KINDS) + random.pick(BODIES),
    size,
    table2: drawTable2(random, edition, size),
    table3: drawTable3(random, edition, size, !wishes.sound && edition === '2021' && random.chance(0.08)),
    table4: drawTable4(random, size),
    localTables: edition === '2019' && random.chance(0.3) ? drawLocal(random) : [],
  }
  if (!wishes.sound) spoil(random, figures)
  return figures
}

const MOST = { idle: 1, small: 12, middle: 240, large: 6000 }

/** Mostly nothing, often little, seldom much: how counts of cases are spread. */
function count(random: Random, size: Figures['size'], share = 0.45): number {
  if (size === 'idle') return random.chance(0.03) ? 1 : 0
  if (!random.chance(share)) return 0
  return 1 + Math.floor(random.next() ** 3 * MOST[size])
}

function drawTable3(random: Random, edition: EditionId, size: Figures['size'], oneRowForSix: boolean): Table3 {
  const rows = editionOf(edition).table3.rows.map(({ key }) => key)
  const printed = oneRowForSix
    ? rows.flatMap((row): Table3Row[] =>
        row === 'other.correctionOverdue' ? ['other'] : row.startsWith('other.') ? [] : [row],
      )
    : rows
  const outside = new Set<Table3Row>(['newReceived', 'carriedOver', 'total', 'carriedForward'])
  const table: Table3 = Object.fromEntries(printed.map((row) => [row, {}]))
  for (const column of COLUMNS) {
    const share = column === 'naturalPerson' ? 0.6 : column === 'commercial' ? 0.25 : 0.06
    let settled = 0
    for (const row of printed) {
      if (outside.has(row)) continue
      const cases = count(
        random,
        size,
        row === 'granted' || row === 'unavailable.notHeld' ? Math.min(1, share * 2) : share,
      )
      table[row]![column] = cases
      settled += cases
    }
    const forward = count(random, size, share) % 40
    const over = Math.min(settled + forward, count(random, size, share) % 40)
    table.total![column] = settled
    table.carriedForward![column] = forward
    table.carriedOver![column] = over
    table.newReceived![column] = settled + forward - over
  }
  for (const row of printed) {
    const cells = table[row]!
    cells.total = COLUMNS.reduce((sum, column) => sum + (cells[column] ?? 0), 0)
  }
  return table
}

function drawTable4(random: Random, size: Figures['size']): Table4 {
  const group = () => {
    const [upheld, corrected, other, pending] = [0, 0, 0, 0].map(() => Math.ceil(count(random, size, 0.3) / 12)) as [
      number,
      number,
      number,
      number,
    ]
    return { upheld, corrected, other, pending, total: upheld + corrected + other + pending }
  }
  return { review: group(), litigationDirect: group(), litigationAfterReview: group() }
}

function drawTable2(random: Random, edition: EditionId, size: Figures['size']): Table2 {
  const some = (most: number) => (size === 'idle' || random.chance(0.3) ? 0 : random.int(0, most))
  const scale = { idle: 1, small: 60, middle: 4000, large: 900_000 }[size]
  const amount = () =>
    size === 'idle' || random.chance(0.4)
      ? '0'
      : random.pick([
          `${random.int(1, scale)}`,
          `${random.int(0, scale)}.${random.int(1, 9)}`,
          `${random.int(0, scale)}.${random.int(10, 99)}`,
        ])
  if (edition === '2021') {
    const issued = some(20)
    return {
      regulations: { issued: 0, repealed: 0, inForce: 0 },
      normativeDocuments: { issued, repealed: some(9), inForce: issued + some(120) },
      licensing: { decisions: some(scale) },
      penalties: { decisions: some(scale) },
      coercion: { decisions: some(200) },
      fees: { amount: amount() },
    }
  }
  const made = some(20)
  const items = (): Record<'previousItems' | 'change' | 'decisions', number> => {
    const previousItems = some(300)
    return {
      previousItems,
      change: random.chance(0.25) && previousItems > 0 ? -random.int(1, Math.min(30, previousItems)) : some(30),
      decisions: some(scale),
    }
  }
  const { decisions: _, ...fees } = items()
  return {
    regulations: { newlyMade: 0, newlyDisclosed: 0, totalDisclosed: 0 },
    normativeDocuments: { newlyMade: made, newlyDisclosed: made, totalDisclosed: made + some(90) },
    licensing: items(),
    otherServices: items(),
    penalties: items(),
    coercion: items(),
    fees,
    procurement: { projects: some(40), amount: amount(), unit: random.pick(['万元', '元', null]) },
  }
}

function drawLocal(random: Random): LocalTable[] {
  const some = (most: number) => (random.chance(0.3) ? 0 : random.int(0, most))
  const draw = (form: LocalTableForm): LocalTable => {
    const rows = Object.fromEntries(
      form.rows.flatMap(({ key, kind }) =>
        key === null ? [] : [[key, kind === 'decimal' ? some(300) / 10 : some(900)]],
      ),
    ) as Record<string, number>
    if (form.name === 'channels') channelsAgree(random, rows)
    else {
      rows.staffFullTime = random.int(0, 9)
      rows.staffPartTime = random.int(0, 40)
      rows.staff = rows.staffFullTime + rows.staffPartTime
    }
    return { name: form.name, caption: form.caption, rows }
  }
  return random.pick([[CHANNELS], [ORGANISATION], [CHANNELS, ORGANISATION]]).map(draw)
}

/** One piece on several channels counts once, so the total lies between the largest channel and their sum. */
function channelsAgree(random: Random, rows: Record<string, number>): void {
  const channels = ['gazette', 'website', 'weibo', 'wechat', 'otherChannels'].map((key) => rows[key] ?? 0)
  rows.disclosedTotal = random.int(
    Math.max(...channels),
    channels.reduce((sum, one) => sum + one, 0),
  )
  rows.pressConferencesByHead = random.int(0, rows.pressConferences ?? 0)
  rows.webInterviewsByHead = random.int(0, rows.webInterviews ?? 0)
  const responses = [
    'pressConferences',
    'webInterviews',
    'policyInterpretations',
    'weiboWechatResponses',
    'otherResponses',
  ]
  rows.hotTopicResponses = random.int(1, 1 + Math.max(...responses.map((key) => rows[key] ?? 0)))
}

/** What offices get wrong in tables: a sum that is off, and zeros left out. */
function spoil(random: Random, { table2, table3, table4, edition }: Figures): void {
  if (random.chance(0.15)) {
    const row = random.pick(Object.keys(table3) as Table3Row[])
    const column = random.pick([...COLUMNS, 'total'] as const)
    const cells = table3[row]!
    cells[column] = Math.max(0, (cells[column] ?? 0) + random.pick([1, -1, 2, 9, 10]))
  }
  if (random.chance(0.08)) for (const cells of Object.values(table3)) blankZeros(random, cells, 1)
  if (random.chance(0.06)) for (const cells of Object.values(table3)) blankZeros(random, cells, 0.2)
  if (random.chance(0.08)) for (const cells of Object.values(table4)) blankZeros(random, cells, 1)
  if (random.chance(0.06) && edition === '2021') table2.regulations = { issued: null, repealed: null, inForce: null }
}

function blankZeros(random: Random, cells: Record<string, number | null | undefined>, share: number): void {
  for (const [column, value] of Object.entries(cells)) {
    if (value === 0 && column !== 'total' && random.chance(share)) cells[column] = null
  }
}
