import type { Database, Transaction } from '../../database/open.ts'
import type { ExportedHead } from './exported-heads.ts'
import { chainHeads, type LineRecord, linesAfter } from './store.ts'
import { chainStart, lineText, sm3 } from './write.ts'

/** What is wrong with one line, or with the end of a chain, in words for the auditor. */
export interface Fault {
  seq: number
  fault: 'missing' | 'changed' | 'link' | 'head' | 'export'
  because: string
}

export interface ChainResult {
  agencyId: string
  agencyName: string
  lines: number
  head: string
  whole: boolean
  faults: Fault[]
  exportsCompared: number
}

// Small enough that checking a batch does not keep other requests waiting.
const BATCH = 500
/** More faults than this say nothing new: the first ones tell where it began. */
const MOST_FAULTS = 50

/**
 * Checks every line of every chain (or of one agency's): places without gaps, each hash made of its own line, each line
 * tied to the one before, the head at the last of them, and the heads exported on earlier days still where they were. Reads
 * one state of the database (repeatable read) in batches, so that it neither stops the office nor fills the memory.
 */
export async function verifyChain(
  database: Database,
  which: { agencyId?: string; path?: string } = {},
  exported: readonly ExportedHead[] = [],
): Promise<ChainResult[]> {
  return database.db.transaction(
    async (tx) => {
      const heads = await chainHeads(
        tx,
        which.agencyId ? { agencyId: which.agencyId } : which.path ? { path: which.path } : null,
      )
      const exportedOf = Map.groupBy(exported, (one) => one.agencyId)
      const results: ChainResult[] = []
      for (const head of heads) results.push(await verifyOne(tx, head, exportedOf.get(head.agencyId) ?? []))
      return results
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}

interface Head {
  agencyId: string
  agencyName: string
  seq: number | null
  hash: string | null
}

async function verifyOne(tx: Transaction, head: Head, exported: readonly ExportedHead[]): Promise<ChainResult> {
  const faults: Fault[] = []
  const report = (fault: Fault) => {
    if (faults.length < MOST_FAULTS) faults.push(fault)
  }
  const at = Map.groupBy(exported, (one) => one.seq)
  let last = { seq: 0, hash: chainStart }
  let lines = 0
  for (;;) {
    const batch = await linesAfter(tx, head.agencyId, last.seq, BATCH)
    for (const line of batch) {
      for (const fault of faultsOf(line, last)) report(fault)
      last = { seq: line.seq, hash: line.hash }
      lines += 1
      for (const one of at.get(line.seq) ?? [])
        if (one.hash !== line.hash)
          report({
            seq: line.seq,
            fault: 'export',
            because: `第 ${line.seq} 条与 ${one.date} 导出的校验值不符：此前的记录在导出以后被整体改写过。`,
          })
    }
    if (batch.length < BATCH) break
  }
  for (const one of exported)
    if (one.seq > last.seq)
      report({
        seq: one.seq,
        fault: 'export',
        because: `${one.date} 导出时已有 ${one.seq} 条，现在只到第 ${last.seq} 条：其后的记录被删除过。`,
      })
  const headSeq = head.seq ?? 0
  const headHash = head.hash ?? chainStart
  if (headSeq !== last.seq || headHash !== last.hash)
    report({
      seq: headSeq,
      fault: 'head',
      because: `链尾登记为第 ${headSeq} 条，实际最后一条是第 ${last.seq} 条：末尾的记录被增删过，或者链尾被改动过。`,
    })
  return {
    agencyId: head.agencyId,
    agencyName: head.agencyName,
    lines,
    head: last.hash,
    whole: faults.length === 0,
    faults,
    exportsCompared: exported.length,
  }
}

/** Compares one line with the one before it. */
function faultsOf(line: LineRecord, before: { seq: number; hash: string }): Fault[] {
  const faults: Fault[] = []
  if (line.seq !== before.seq + 1)
    faults.push({
      seq: before.seq + 1,
      fault: 'missing',
      because:
        line.seq === before.seq + 2
          ? `缺第 ${before.seq + 1} 条。`
          : `缺第 ${before.seq + 1} 条至第 ${line.seq - 1} 条。`,
    })
  if (line.previous !== before.hash)
    faults.push({
      seq: line.seq,
      fault: 'link',
      because: `第 ${line.seq} 条与前一条接不上：前一条被改动、调换或者删除过。`,
    })
  const { hash, ...content } = line
  if (sm3(lineText(content)) !== hash)
    faults.push({ seq: line.seq, fault: 'changed', because: `第 ${line.seq} 条的内容与其校验值不符：被改动过。` })
  return faults
}
