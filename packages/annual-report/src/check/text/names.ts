import type { Quantity } from './quantities.ts'

/** Words that open a part of a total and name nothing. */
const OPENER = /^(?:其中|分别[为是]|具体[为是]|包括|包含|含|即|有|为|是|：|，)*/

/** The words before a figure that open it as a part: 其中 of 其中予以公开66件. */
export function openerOf(lead: string): string {
  return OPENER.exec(lead)![0]
}

/** Between an opener and a figure that is named after it: 另有1件尚未审结, 对66件予以公开. */
const GLUE = /^(?:另|还|尚|有|对|对于|其中|将|的|共|共有|已|约)*$/

/** What follows a figure as its name: 2件被纠正, 31件为自然人提出, 18个为微信公众号. */
const JOINT = /^(?:为|是|系|属于|属|被|由|的|作出|作|申请(?!人))*/

/** Only these units are followed by what they count. */
const NAMED_AFTER = new Set(['件', '份', '宗', '起', '例', '个', '家', '人', '名', '条'])

/** What a figure counts, from the words before it or, where those name nothing, from the words after it. */
export function nameOf(
  { unit, end }: Pick<Quantity, 'unit' | 'end'>,
  lead: string,
  after: string,
): { name: string; nameEnd: number } {
  const before = lead.slice(openerOf(lead).length)
  if (after === '' || !NAMED_AFTER.has(unit) || !GLUE.test(before)) return { name: before, nameEnd: end }
  return { name: after.slice(JOINT.exec(after)![0].length), nameEnd: end + after.length }
}
