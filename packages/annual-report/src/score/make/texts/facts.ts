import type { Table3Row } from '../../../editions/keys.ts'
import type { Figures } from '../figures.ts'
import type { Random } from '../random.ts'

/** What the texts speak of: sums of the tables, and invented figures that no table holds. */
export interface Facts {
  agency: string
  /** 我局, 我区, 本机关 … */
  self: string
  year: number
  figures: Figures
  received: number
  natural: number
  organisations: number
  over: number
  forward: number
  settled: number
  outcomes: {
    granted: number
    partial: number
    denied: number
    unavailable: number
    notProcessed: number
    other: number
  }
  /** Ways applications came in; adds up to `received`. */
  ways: [web: number, letter: number, window: number]
  /** Published items by channel; adds up to `published`. */
  channels: [site: number, wechat: number, weibo: number, others: number]
  published: number
  /** Whether a table of the report gives `published`. */
  tabled: boolean
  kinds: number[]
  staff: [full: number, part: number]
  trainings: number
  trainees: number
}

/** Draws what the texts tell beside the tables, so that it agrees with them. */
export function drawFacts(random: Random, figures: Figures): Facts {
  const { table3, agency, year, size } = figures
  const sum = (match: (row: string) => boolean) =>
    (Object.keys(table3) as Table3Row[]).filter(match).reduce((total, row) => total + (table3[row]?.total ?? 0), 0)
  const received = table3.newReceived?.total ?? 0
  const natural = table3.newReceived?.naturalPerson ?? 0
  const web = random.int(0, received)
  const letter = random.int(0, received - web)
  const most = { idle: 90, small: 400, middle: 3000, large: 40_000 }[size]
  const channels: Facts['channels'] = [
    random.int(20, most),
    random.int(11, most),
    random.int(5, Math.ceil(most / 2)),
    random.int(2, Math.ceil(most / 4)),
  ]
  const organisation = figures.localTables.find(({ name }) => name === 'organisation')?.rows
  const inTable = figures.localTables.find(({ name }) => name === 'channels')?.rows.disclosedTotal
  const published = inTable ?? channels.reduce((all, one) => all + one, 0)
  const kinds = parts(random, published, 5)
  return {
    agency,
    self: selfOf(random, agency),
    year,
    figures,
    received,
    natural,
    organisations: received - natural,
    over: table3.carriedOver?.total ?? 0,
    forward: table3.carriedForward?.total ?? 0,
    settled: table3.total?.total ?? 0,
    outcomes: {
      granted: table3.granted?.total ?? 0,
      partial: table3.partial?.total ?? 0,
      denied: sum((row) => row.startsWith('denied.')),
      unavailable: sum((row) => row.startsWith('unavailable.')),
      notProcessed: sum((row) => row.startsWith('notProcessed.')),
      other: sum((row) => row === 'other' || row.startsWith('other.')),
    },
    ways: [web, letter, received - web - letter],
    channels,
    published,
    tabled: inTable !== undefined,
    kinds,
    staff: [organisation?.staffFullTime ?? random.int(1, 4), organisation?.staffPartTime ?? random.int(1, 9)],
    trainings: organisation?.trainingCourses ?? random.int(1, 5),
    trainees: organisation?.trainees ?? random.int(20, 260),
  }
}

function selfOf(random: Random, agency: string): string {
  const own = agency.endsWith('局')
    ? ['我局', '本局']
    : agency.endsWith('委员会')
      ? ['我委', '本委']
      : /街道办事处$/.test(agency)
        ? ['本街道', '我街道']
        : agency.endsWith('镇人民政府')
          ? ['我镇', '本镇']
          : agency.endsWith('中心')
            ? ['本中心', '我中心']
            : agency.endsWith('办公室')
              ? ['我办', '本办']
              : [`全${agency.replace(/人民政府$/, '').at(-1)}`]
  return random.pick([...own, ...(own[0]!.startsWith('全') ? [] : ['本机关'])])
}

/** Splits a number into so many parts, none negative. */
function parts(random: Random, whole: number, into: number): number[] {
  const cuts = Array.from({ length: into - 1 }, () => random.int(0, whole)).sort((one, other) => one - other)
  return [...cuts, whole].map((cut, index) => cut - (cuts[index - 1] ?? 0))
}

/** A number near this one, but another. */
export function near(random: Random, value: number): number {
  const moved = value + random.pick([1, 2, 3, 5, 10, -1, -2])
  return moved >= 0 && moved !== value ? moved : value + 3
}

/** As a percentage with so many decimals, trailing zeros left off. */
export function percent(part: number, whole: number, decimals: number): string {
  return `${Number(((part / whole) * 100).toFixed(decimals))}%`
}
