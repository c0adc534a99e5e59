import type { LetterService, LetterStepped } from '@yangguang/contract'
import { letterRules } from '@yangguang/statute'
import { againstTheRules, badInput } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { takeStepOn } from '../../requests/actions/take-step.ts'
import { readApplicant } from '../../requests/applicant-store.ts'
import { wantsElectronic } from '../compose/remedy.ts'
import { fileOf } from '../store.ts'
import { lockLetter } from './edit-letter.ts'
import { viewAfter } from './open-letter.ts'

/**
 * 登记送达: from this day the letter has its effect (国办公开办函〔2016〕235号: signed for when handed over, posted when mailed). A
 * letter is served over the internet only to an applicant who chose to get the answer that way.
 */
export async function serveLetter(
  scope: Scope,
  staff: Staff,
  letterId: string,
  { version, on, ...service }: LetterService,
): Promise<LetterStepped> {
  return scope.database.db.transaction(async (tx) => {
    const { row, file } = await lockLetter(tx, scope, staff, letterId, version)
    const toApplicant = letterRules[row.kind].to === 'applicant'
    const applicant = await readApplicant(tx, scope, row.requestId)
    if (service.method === 'electronic' && toApplicant && !wantsElectronic({ applicant }))
      throw againstTheRules({
        refused: 'not-electronic',
        because: `申请人选择的获取方式是“${applicant.delivery}”，不能以电子方式送达。`,
        cites: '条例第四十条',
      })
    if (service.fileId && !(await fileOf(tx, row.requestId, service.fileId)))
      throw badInput('没有找到所附的送达凭证，请重新上传。')
    const state = await takeStepOn(tx, scope, staff, file, on, { kind: 'letterServed', letterId, ...service })
    return { letter: await viewAfter(tx, scope, staff, letterId), version: state.seq, stage: state.stage }
  })
}
