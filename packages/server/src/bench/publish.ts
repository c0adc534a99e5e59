import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Compared } from './compare.ts'

const page = fileURLToPath(new URL('../../../../docs/benchmarks.md', import.meta.url))
const BEGIN = '<!-- results: written by npm run bench -- --publish -->'
const END = '<!-- end of results -->'

const shown = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1))

/** The results as a table of Markdown. */
export function tableOf(results: readonly Compared[]): string {
  const rows = results.map(({ what, against, unit, ours, reference, ratio, target, met }) => [
    what,
    `${shown(ours)}${unit}`,
    against,
    `${shown(reference)}${unit}`,
    ratio.toFixed(2),
    `${target}${met ? '' : ' (missed)'}`,
  ])
  const table = [
    ['What', 'Ours', 'Against', 'Theirs', 'Ratio', 'Target'],
    ['---', '---:', '---', '---:', '---:', '---:'],
    ...rows,
  ]
  return table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Day, machine and programs of a run. */
function circumstances(): string {
  const [processor] = cpus()
  const memory = Math.round(totalmem() / 1024 ** 3)
  const day = new Date().toISOString().slice(0, 10)
  return `${day}, ${cpus().length} × ${processor?.model.trim()}, ${memory} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}, PostgreSQL 18 of our own with fsync on.`
}

/** Puts the results of a whole run into docs/benchmarks.md. */
export function publish(results: readonly Compared[]): void {
  const text = readFileSync(page, 'utf8')
  const [before, rest] = text.split(BEGIN)
  const after = rest?.split(END)[1]
  if (after === undefined) throw new Error('docs/benchmarks.md has lost the marks between which the results stand')
  writeFileSync(page, `${before}${BEGIN}\n${circumstances()}\n\n${tableOf(results)}\n${END}${after}`)
}
