import type { Outcome } from '../decisions/outcomes.ts'
import { releases } from '../decisions/rules.ts'
import { refuse } from '../refusal.ts'
import { type Check, isBlank } from './moment.ts'

const CITES = '条例第十四条、第十七条'

function wholly(outcome: Outcome): boolean {
  return outcome === 'granted' || outcome === 'alreadyPublic'
}

/** 保密审查 must not contradict the draft it lets pass; where it does, the draft goes back. */
export const secrecyReviewed: Check<'secrecyReviewed'> = (state, what) => {
  const decided = state.draft?.items.map((item) => item.outcome) ?? []
  if (what.level !== 'notSecret' && isBlank(what.opinion))
    return refuse('no-opinion', '请写明保密审查意见：涉及哪些内容、依据是什么。', '条例第十七条')
  if (what.level === 'secret' && decided.some(wholly))
    return refuse(
      'secret-granted',
      '审查认为涉及国家秘密，而拟办结果是予以公开。请用“退回”退回拟办，改为不予公开或者部分公开。',
      CITES,
    )
  if (what.level === 'workSecret' && decided.some(wholly))
    return refuse(
      'secret-granted',
      '审查认为涉及工作秘密，而拟办结果是予以公开。请用“退回”退回拟办，改为不予公开或者部分公开。',
      '保守国家秘密法第六十四条、条例第十七条',
    )
  if (what.level === 'unclear' && decided.some(releases))
    return refuse(
      'unclear-released',
      '是否涉密不能确定的，应当先报有关主管部门或者保密行政管理部门确定。请用“退回”退回拟办，待确定后再送审。',
      '条例第十七条',
    )
  if (what.level === 'notSecret' && decided.includes('denied.stateSecret'))
    return refuse(
      'not-secret-denied',
      '审查认为不涉及国家秘密，而拟办以属于国家秘密为由不予公开。请用“退回”退回拟办。',
      CITES,
    )
  return null
}
