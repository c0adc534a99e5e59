import type { Typeface } from '../paper/paper.ts'
import type { ResolvedBlock, ResolvedPaper, ResolvedRun } from '../paper/resolved.ts'

/** Every text of a paper that is printed. */
export function* textsOf(paper: ResolvedPaper): Generator<string> {
  const { titleLines, subtitle, documentNumber, addressee, mark, letterhead } = paper
  for (const text of [...titleLines, subtitle, documentNumber, addressee, mark, letterhead?.name]) if (text) yield text
  for (const block of blocksOf(paper)) {
    for (const run of runsOf(block)) yield run.text
    if (block.kind === 'heading') yield block.text
    if (block.kind === 'attachments') yield* block.names
    if (block.kind === 'signature') yield block.name + block.date
    if (block.kind === 'table') yield `${block.caption ?? ''}${block.unit ?? ''}`
    if (block.kind === 'picture') yield (block.caption ?? '') + (block.svg ? svgText(block.svg) : '')
  }
}

/** The typefaces a paper asks for. */
export function typefacesOf(paper: ResolvedPaper): Set<Typeface> {
  const used = new Set<Typeface>(['biaosong', 'fangsong'])
  if (paper.form !== 'plain') used.add('songti')
  if (paper.subtitle) used.add('kaiti')
  for (const block of blocksOf(paper)) {
    for (const run of runsOf(block)) used.add(run.typeface)
    if (block.kind === 'heading') used.add((['heiti', 'kaiti', 'fangsong'] as const)[block.level - 1]!)
    if ((block.kind === 'table' || block.kind === 'picture') && block.caption) used.add('heiti')
  }
  return used
}

function* blocksOf(paper: ResolvedPaper): Generator<ResolvedBlock> {
  for (const section of paper.sections) yield* section.blocks
}

function* runsOf(block: ResolvedBlock): Generator<ResolvedRun> {
  if (block.kind === 'paragraph') yield* block.runs
  if (block.kind === 'table') for (const cell of block.cells) yield* cell.runs
}

/** What a picture writes, without its markup. */
function svgText(svg: string): string {
  return [...svg.matchAll(/>([^<]+)</g)].map(([, text]) => text!).join(' ')
}
