import type { NoticeView } from '@yangguang/contract'
import { addDays } from '@yangguang/statute'

type Day = NoticeView['days'][number]

const dayWords = (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`

/** Runs of following days: [1月1日…3日]. */
function runs(days: readonly Day[]): string[] {
  const found: [first: string, last: string][] = []
  for (const { date } of [...days].sort((a, b) => a.date.localeCompare(b.date))) {
    const run = found.at(-1)
    if (run && addDays(run[1], 1) === date) run[1] = date
    else found.push([date, date])
  }
  return found.map(([first, last]) => {
    if (first === last) return dayWords(first)
    const end = first.slice(0, 7) === last.slice(0, 7) ? `${Number(last.slice(8))}日` : dayWords(last)
    return `${dayWords(first)}—${end}`
  })
}

/** What a notice arranges, holiday by holiday: 元旦：1月1日—3日放假，1月4日上班. */
export function noticeWords(days: readonly Day[]): { name: string; says: string }[] {
  return [...Map.groupBy(days, (day) => day.name)].map(([name, of]) => {
    const off = runs(of.filter((day) => day.kind === 'off'))
    const work = runs(of.filter((day) => day.kind === 'work'))
    const says = [off.length > 0 ? `${off.join('、')}放假` : '', work.length > 0 ? `${work.join('、')}上班` : '']
    return { name, says: says.filter(Boolean).join('，') }
  })
}

export const noticeStatusNames: Record<NoticeView['status'], string> = {
  shipped: '系统自带',
  proposed: '待生效',
  inForce: '已生效',
  withdrawn: '已撤销',
}
