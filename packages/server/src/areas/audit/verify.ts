import { openDatabase } from '../../database/open.ts'
import { readSettings } from '../../settings.ts'
import { Trouble } from '../../trouble.ts'
import { readExportedHeads } from './exported-heads.ts'
import { type ChainResult, verifyChain } from './verify-chain.ts'

/** The chains as lines for a terminal. */
export function reportOf(results: readonly ChainResult[]): string {
  const lines = results.map((chain) =>
    chain.whole
      ? `完整  ${chain.agencyName}：${chain.lines} 条，对照了 ${chain.exportsCompared} 份导出的校验值`
      : [`有误  ${chain.agencyName}：`, ...chain.faults.map((fault) => `      ${fault.because}`)].join('\n'),
  )
  const broken = results.filter((chain) => !chain.whole).length
  const total = results.reduce((sum, chain) => sum + chain.lines, 0)
  const verdict =
    broken === 0
      ? `审计记录完整：${results.length} 个机构，共 ${total} 条。`
      : `${broken} 个机构的审计记录有误，请保全现场并报告。`
  return [...lines, verdict].join('\n')
}

/** `npm run audit:verify`: checks every chain; the exit code is 1 when one is not whole. May run beside the server. */
async function main(): Promise<number> {
  const settings = readSettings()
  const database = await openDatabase(settings, { beside: true })
  try {
    const results = await verifyChain(database, {}, await readExportedHeads(settings.dataDir))
    console.log(reportOf(results))
    return results.every((chain) => chain.whole) ? 0 : 1
  } finally {
    await database.close()
  }
}

if (import.meta.main)
  main().then(
    (code) => {
      process.exitCode = code
    },
    (error: unknown) => {
      console.error(error instanceof Trouble ? error.message : error)
      process.exitCode = 2
    },
  )
