import type { TemplateProblem } from '@yangguang/contract'
import type { z } from 'zod'
import { slotOf } from './built-in.ts'
import { linesOf } from './fill.ts'
import { blockPlaceholders, commonPlaceholders, isPlaceholder, type PlaceholderName } from './placeholders.ts'
import type { TemplateSlot } from './slot.ts'

type Problem = z.infer<typeof TemplateProblem>

const ANY = /\{([^{}]*)\}/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/

/** Letters that go to somebody else than the applicant, who is not to be named in them. */
const toOthers: readonly TemplateSlot['kind'][] = [
  'thirdPartyConsultation',
  'thirdPartyTold',
  'agencyConsultation',
  'replySlip',
]

/** What a template of this slot may say beside plain text. */
export function usable(slot: TemplateSlot): PlaceholderName[] {
  const all = [...new Set([...slot.required, ...slot.optional, ...commonPlaceholders])]
  return toOthers.includes(slot.kind) ? all.filter((name) => name !== '申请人') : all
}

/**
 * What is wrong with an office's own template, in the order of its lines (from 1; 0 is the whole text): unknown or misspelt
 * placeholders, ones that mean nothing in this letter, stray braces, and parts the law asks for that it leaves out.
 */
export function checkTemplate(kind: TemplateSlot['kind'], outcome: TemplateSlot['outcome'], body: string): Problem[] {
  const slot = slotOf(kind, outcome)
  if (!slot) return [{ line: 0, because: '没有这种文书范本，请重新选择文书种类和处理结果。' }]
  const allowed = usable(slot)
  const problems: Problem[] = []
  const used = new Set<string>()
  body.split(/\r?\n/).forEach((raw, at) => {
    const line = at + 1
    const say = (because: string) => problems.push({ line, because })
    const text = raw.trim()
    if (CONTROL.test(raw.replaceAll('\t', ''))) say('本行含有不可见的控制字符，请删除后重新输入。')
    for (const [, name] of text.matchAll(ANY)) {
      used.add(name!)
      if (!isPlaceholder(name!)) say(`“{${name}}”不是可以使用的占位符，请从占位符列表中选择。`)
      else if (!allowed.includes(name)) say(`“{${name}}”不能用于“${slot.name}”。`)
      else if (blockPlaceholders.includes(name) && text !== `{${name}}`)
        say(`“{${name}}”代表整段文字，应当单独占一行。`)
    }
    if (/[{}]/.test(text.replace(ANY, ''))) say('本行的大括号不成对。占位符应当写成“{收到日期}”的样子。')
  })
  if (linesOf(body).length === 0) problems.push({ line: 0, because: '范本正文是空的。' })
  for (const name of slot.required)
    if (!used.has(name)) problems.push({ line: 0, because: `缺少“{${name}}”，这一内容是“${slot.name}”必须写明的。` })
  return problems
}
