/** A stretch of text that is in both texts, only in the later, or only in the earlier one. */
export interface Segment {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/**
 * Differences of two texts, first by sentence and within changed sentences by character, numbers and words kept whole. Characters
 * that a rewritten passage happens to share with what stood there before are shown as rewritten with it.
 * Joining the `same` and `removed` segments gives `before`, the `same` and `added` ones `after`.
 */
export function diffTexts(before: string, after: string): Segment[] {
  const segments: Segment[] = []
  for (const { removed, added, same } of blocks(sentences(before), sentences(after))) {
    if (removed.length > 0 || added.length > 0) segments.push(...within(removed.join(''), added.join('')))
    if (same !== null) segments.push({ kind: 'same', text: same })
  }
  return merged(segments)
}

/** Beyond this a changed stretch is shown as replaced: comparing it by character would cost more than it tells. */
const MOST_CELLS = 4_000_000

function within(before: string, after: string): Segment[] {
  const left = tokens(before)
  const right = tokens(after)
  if (left.length * right.length > MOST_CELLS) return replaced(before, after)
  return withoutChance(changesOf(blocks(left, right))).flatMap(({ removed, added, same }) => [
    ...replaced(removed, added),
    ...(same === '' ? [] : [{ kind: 'same' as const, text: same }]),
  ])
}

/** A change, and what both texts have after it. */
interface Change {
  removed: string
  added: string
  same: string
}

/** Neighbouring parts as one: between two changes stands all that both texts have there. */
function changesOf(found: readonly Block[]): Change[] {
  const changes: Change[] = [{ removed: '', added: '', same: '' }]
  for (const { removed, added, same } of found) {
    const isChange = removed.length > 0 || added.length > 0
    if (isChange) changes.push({ removed: removed.join(''), added: added.join(''), same: '' })
    changes.at(-1)!.same += same ?? ''
  }
  return changes
}

/** A character, or what is short beside the changes on either side of it, is common by chance: a page of crumbs is nothing to read. */
function withoutChance(changes: readonly Change[]): Change[] {
  const out: Change[] = []
  for (const change of changes) {
    let next = change
    for (let last = out.at(-1); last && isChance(last, next); last = out.at(-1)) {
      out.pop()
      next = {
        removed: last.removed + last.same + next.removed,
        added: last.added + last.same + next.added,
        same: next.same,
      }
    }
    out.push(next)
  }
  return out
}

function isChance(before: Change, after: Change): boolean {
  const sizeOf = ({ removed, added }: Change) => Math.max(removed.length, added.length)
  return before.same.length <= Math.max(1, Math.min(sizeOf(before), sizeOf(after)) / 2)
}

function replaced(before: string, after: string): Segment[] {
  return [
    { kind: 'removed' as const, text: before },
    { kind: 'added' as const, text: after },
  ].filter(({ text }) => text !== '')
}

function sentences(text: string): string[] {
  return text.match(/[^。；！？\n]*[。；！？\n]|[^。；！？\n]+/g) ?? []
}

function tokens(text: string): string[] {
  return text.match(/\d+(?:\.\d+)?|[A-Za-z]+|[\s\S]/gu) ?? []
}

interface Block {
  removed: string[]
  added: string[]
  /** The part both have after the change; null at the end. */
  same: string | null
}

/** What changed between the parts both lists have in common (longest common subsequence). */
function blocks(before: readonly string[], after: readonly string[]): Block[] {
  const lengths = commonLengths(before, after)
  const width = after.length + 1
  const found: Block[] = []
  let open: Block = { removed: [], added: [], same: null }
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    const left = before[i]
    const right = after[j]
    if (left !== undefined && left === right) {
      found.push({ ...open, same: left })
      open = { removed: [], added: [], same: null }
      i += 1
      j += 1
    } else if (
      right === undefined ||
      (left !== undefined && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)
    ) {
      open.removed.push(left!)
      i += 1
    } else {
      open.added.push(right)
      j += 1
    }
  }
  return [...found, open]
}

/** How many parts the rests of both lists have in common, for every pair of starting points. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1
  const lengths = new Uint32Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const at = i * width + j
      lengths[at] =
        before[i] === after[j] ? lengths[at + width + 1]! + 1 : Math.max(lengths[at + width]!, lengths[at + 1]!)
    }
  }
  return lengths
}

/** Neighbours of one kind become one; what was removed stands before what was added in its place. */
function merged(segments: readonly Segment[]): Segment[] {
  const out: Segment[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    out.push(...replaced(removed, added))
    removed = ''
    added = ''
  }
  for (const { kind, text } of segments) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      flush()
      const last = out.at(-1)
      if (last?.kind === 'same') last.text += text
      else out.push({ kind, text })
    }
  }
  flush()
  return out
}
