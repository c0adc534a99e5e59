import { runCommand, say } from '../../commands/run-command.ts'
import { openDatabase } from '../../database/open.ts'
import { readSettings } from '../../settings.ts'
import { Trouble } from '../../trouble.ts'
import { readExportedHeads } from './exported-heads.ts'
import { type ChainResult, verifyChain } from './verify-chain.ts'

/** A line for each chain, with what is wrong with it. */
export const linesOf = (results: readonly ChainResult[]): string[] =>
  results.flatMap((chain) =>
    chain.whole
      ? [`完整  ${chain.agencyName}：${chain.lines} 条，对照了 ${chain.exportsCompared} 份导出的校验值`]
      : [`有误  ${chain.agencyName}：`, ...chain.faults.map((fault) => `      ${fault.because}`)],
  )

// `npm run audit:verify`: may run while the program does; ends with 1 when a chain is not whole.
if (import.meta.main)
  await runCommand(async (onClose) => {
    const settings = readSettings()
    const exported = await readExportedHeads(settings.dataDir)
    const database = await openDatabase(settings, { beside: true, say })
    onClose(() => database.close())
    const results = await verifyChain(database, {}, exported)
    for (const line of linesOf(results)) say(line)
    const broken = results.filter((chain) => !chain.whole).length
    if (broken > 0) throw new Trouble(`${broken} 个机构的审计记录有误，请保全现场并报告。`)
    const total = results.reduce((sum, chain) => sum + chain.lines, 0)
    say(`审计记录完整：${results.length} 个机构，共 ${total} 条。`)
  })
