import type { Random } from './random.ts'

/** How an office draws its tables. Every document has habits of its own. */
export interface Habits {
  /** Columns the labels of 表三 take: 3 as in the form, 2, or 1 with the groups as lines of their own or within the label. */
  labels: 'three' | 'two' | 'one' | 'path'
  /** Head of 表三 in three rows as in the form, in two, or in one. */
  head: 'form' | 'two' | 'flat' | 'flatPath'
  totalFirst: boolean
  ordinals: boolean
  unitColumn: boolean
  remarks: boolean
  /** A line of subtotals after each group, which the form does not have. */
  subtotals: boolean
  /** A first row over the whole table with its name. */
  captionRow: boolean
  /** Without merged cells; repeated or left empty. */
  merged: 'merged' | 'empty' | 'repeated'
  table2: 'one' | 'four' | 'captionsOutside'
  table4: 'wide' | 'tall' | 'three' | 'two'
  split: 'no' | 'plain' | 'headRepeated'
  figures: 'plain' | 'pieces' | 'fullWidth' | 'thousands' | 'spaced'
  /** 1. 1． 1、 （1） */
  numbering: '1.' | '1．' | '1、' | '（1）' | '1. '
  brackets: '（' | '('
  title: 'twoLines' | 'oneLine' | 'yearFirst' | 'about' | 'annual'
  cornerNote: boolean
}

/** Draws the habits of one document, those of the form itself more often than others. */
export function drawHabits(random: Random): Habits {
  const mostly = <T>(usual: T, share: number, ...others: T[]): T => (random.chance(share) ? usual : random.pick(others))
  return {
    labels: mostly<Habits['labels']>('three', 0.5, 'two', 'one', 'path'),
    head: mostly<Habits['head']>('form', 0.6, 'two', 'flat', 'flatPath'),
    totalFirst: random.chance(0.08),
    ordinals: random.chance(0.1),
    unitColumn: random.chance(0.08),
    remarks: random.chance(0.1),
    subtotals: random.chance(0.05),
    captionRow: random.chance(0.1),
    merged: mostly<Habits['merged']>('merged', 0.6, 'empty', 'repeated'),
    table2: random.pick(['one', 'one', 'four', 'captionsOutside']),
    table4: mostly<Habits['table4']>('wide', 0.6, 'tall', 'three', 'two'),
    split: mostly<Habits['split']>('no', 0.75, 'plain', 'headRepeated'),
    figures: mostly<Habits['figures']>('plain', 0.7, 'pieces', 'fullWidth', 'thousands', 'spaced'),
    numbering: mostly<Habits['numbering']>('1.', 0.6, '1．', '1、', '（1）', '1. '),
    brackets: random.chance(0.8) ? '（' : '(',
    title: random.pick(['twoLines', 'oneLine', 'yearFirst', 'about', 'annual']),
    cornerNote: random.chance(0.8),
  }
}

/** What is worth a line of its own in the tallies. */
export function traitsOf(habits: Habits): string[] {
  return [
    `labels ${habits.labels}`,
    `head ${habits.head}`,
    `table2 ${habits.table2}`,
    `table4 ${habits.table4}`,
    `cells ${habits.merged}`,
    ...(habits.totalFirst ? ['total first'] : []),
    ...(habits.ordinals ? ['column 序号'] : []),
    ...(habits.unitColumn ? ['column 单位'] : []),
    ...(habits.remarks ? ['column 备注'] : []),
    ...(habits.subtotals ? ['rows of subtotals'] : []),
    ...(habits.captionRow ? ['caption row'] : []),
    ...(habits.split === 'no' ? [] : [`split ${habits.split}`]),
    ...(habits.figures === 'plain' ? [] : [`figures ${habits.figures}`]),
  ]
}
