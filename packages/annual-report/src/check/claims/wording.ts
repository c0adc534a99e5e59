import type { Figure } from '../text/figures.ts'
import { openerOf } from '../text/names.ts'

/** 已答复, 办结: of figures named after themselves only these say that they were answered; others may say by whom. */
const ANSWERED =
  /^(?:均|全部|已经|已|依法|按程序)*(?:答复|办结|办理完毕|答复完毕)(?:的)?(?:政府信息公开)?(?:申请)?(?:中)?$/
const HANDLING = /新收|收到|受理|接收|接到|答复|办结|办理|(?<!不予|其[他它])处理/

const MADE = /(?:印发|制发|制定|出台|发布|制作|公开|废止|作出|做出|办理|实施)(?:了)?$/
const DOCUMENT = /^(?:政府)?(?:行政规范性文件|规范性文件|规章|行政许可|行政处罚|行政强制)(?:处理决定|决定)?$/

const CAME_UP = /(?:^|共|全年|发生|产生|出现|引发|引起|收到|有|被提起)(?:了)?$/
const DISPUTE =
  /^(?:因|涉及|有关|涉)?(?:政府)?信息公开(?:工作|申请)?(?:引发|引起|产生|导致|提起)?(?:的)?(?:行政)?(?:复议|诉讼)(?:案件|案)?$/

/**
 * The ways a figure's words can be put, its name before it: as they stand, then 予以公开66件 for 对66件予以公开, and
 * 印发规范性文件9件 for 印发9件规范性文件.
 */
export function wordings(figure: Figure): Figure[] {
  const { lead, name, nameEnd, end, tail } = figure
  if (nameEnd > end && (!HANDLING.test(name) || ANSWERED.test(name))) {
    return [figure, { ...figure, lead: openerOf(lead) + name.replace(/中$/, ''), tail: '' }]
  }
  if (MADE.test(lead) && DOCUMENT.test(tail)) {
    return [figure, { ...figure, lead: lead + tail, tail: '', nameEnd: end + tail.length }]
  }
  // 现行有效的55件行政规范性文件均已公开
  const inForce = /现行有效的?$/.test(lead) ? /^(?:行政)?规范性文件(?!的|解读)/.exec(tail)?.[0] : undefined
  if (inForce) return [figure, { ...figure, lead: lead + inForce, tail: '', nameEnd: end + inForce.length }]
  // 发生1起因政府信息公开引发的行政诉讼
  if (CAME_UP.test(lead) && DISPUTE.test(tail)) {
    return [figure, { ...figure, lead: tail, reach: figure.reach + tail, tail: '', nameEnd: end + tail.length }]
  }
  return [figure]
}
