import { expect, it } from 'vitest'
import { aReport, withText } from '../../../testing/a-report.ts'
import { documentOf, KEYS_ABSENT, keys } from '../../../testing/keys.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { textBalance } from './rule.ts'

/** A report whose tables were not read. */
const says = (text: string) => ({ ...withText(aReport(), 1, text), table3: null })

ruleCases(textBalance, {
  accepts: [
    '新收政府信息公开申请37件，上年结转3件，办结36件，结转下年度继续办理4件。',
    '受理政府信息公开申请40件（含上年结转3件），答复36件，结转下年度4件。',
    '答复政府信息公开申请3050件（含上年度结转申请34件，另有103件顺延到下年度答复），全年共受理政府信息公开申请3119件。',
    // A term is missing, or rounded: nothing can be said.
    '新收政府信息公开申请37件，办结36件，结转下年度继续办理4件。',
    '新收政府信息公开申请30余件，上年结转3件，办结36件，结转下年度4件。',
    '新收政府信息公开申请37件，上年结转3件。\n办结36件，结转下年度5件。',
  ].map((text) => ({ name: text, report: says(text) })),
  rejects: [
    {
      name: 'more closed than open',
      report: says('新收政府信息公开申请37件，上年结转3件，办结36件，结转下年度继续办理5件。'),
      finds: [{ severity: 'warning', left: 40, right: 41, at: { section: 1 }, says: '两者应当相等' }],
    },
    {
      name: 'last year’s cases said to be in it',
      report: says('受理政府信息公开申请40件（含上年结转3件），答复35件，结转下年度4件。'),
      finds: [{ left: 40, right: 39 }],
    },
  ],
})

it('leaves what the table states to text-figures', () => {
  const report = withText(aReport(), 1, '新收政府信息公开申请37件，上年结转3件，办结36件，结转下年度继续办理5件。')
  expect(textBalance.check(report, {})).toEqual([])
})

it.for(keys())('$name: no false alarm', (key, { skip }) => {
  if (KEYS_ABSENT) skip(KEYS_ABSENT)
  const text = documentOf(key).replaceAll(/<[^>]*>/g, '\n')
  expect(textBalance.check({ ...key, table3: null, sections: [{ title: '全文', text }] }, {})).toEqual([])
})
