import { parseArgs } from 'node:util'
import { loadCalendar } from '../areas/calendar/source.ts'
import { type Rebuilt, rebuild } from '../areas/requests/rebuild.ts'
import { openDatabase } from '../database/open.ts'
import { realTime } from '../scope.ts'
import { readSettings } from '../settings.ts'
import { Trouble } from '../trouble.ts'
import { runCommand, say } from './run-command.ts'

/** Differences told one by one; a damaged installation could have millions. */
const MOST_TOLD = 200

/** A line for every column that is not what its request's events add up to, and for every request that cannot be read. */
export function linesOf({ differences, broken }: Pick<Rebuilt, 'differences' | 'broken'>): string[] {
  const short = (value: unknown) => (JSON.stringify(value) ?? '').slice(0, 80)
  const lines = [
    ...broken.map((one) => `无法重算  ${one.receiptNumber}：${one.problem}`),
    ...differences.map(
      (one) =>
        `不一致  ${one.receiptNumber} ${one.column}：库中为 ${short(one.stored)}，按经过重算为 ${short(one.folded)}`,
    ),
  ]
  return lines.length > MOST_TOLD ? [...lines.slice(0, MOST_TOLD), `……另有 ${lines.length - MOST_TOLD} 处`] : lines
}

// `npm run requests:rebuild [-- --write]`: may run while the program does; ends with 1 when something is left that differs.
if (import.meta.main)
  await runCommand(async (onClose) => {
    let write = false
    try {
      write = parseArgs({ options: { write: { type: 'boolean', default: false } } }).values.write
    } catch {
      throw new Trouble('用法：npm run requests:rebuild（只核对）或 npm run requests:rebuild -- --write（核对并改正）')
    }
    const database = await openDatabase(readSettings(), { beside: true, say })
    onClose(() => database.close())
    const calendar = await loadCalendar(database)
    const done = await rebuild({ database, time: realTime, calendar: () => calendar }, { write })
    for (const line of linesOf(done)) say(line)
    say(`已按事件重算 ${done.requests} 件申请：${done.differences.length} 处不一致，改正 ${done.repaired} 件。`)
    if (done.broken.length > 0) throw new Trouble(`${done.broken.length} 件申请的事件记录有误，请保全现场并报告。`)
    if (done.differences.length > 0 && !write)
      throw new Trouble('库中的数据与事件记录不一致。加 --write 再运行一次，按事件记录改正。')
  })
