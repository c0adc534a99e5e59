import type { TemplateChange, TemplateList, TemplateProblem, TemplateView } from '@yangguang/contract'
import type { z } from 'zod'
import type { Database, Transaction } from '../../../database/open.ts'
import { badInput, Refused } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { recordAct } from '../../audit/write.ts'
import { putTemplate, templatesOf } from '../template-store.ts'
import { builtInTexts, slotOf } from '../templates/built-in.ts'
import { checkTemplate, usable } from '../templates/check-template.ts'
import { placeholders } from '../templates/placeholders.ts'
import type { TemplateSlot } from '../templates/slot.ts'

type Own = Awaited<ReturnType<typeof templatesOf>>

function presentTemplate(slot: TemplateSlot, own: Own): TemplateView {
  return {
    kind: slot.kind,
    outcome: slot.outcome,
    name: slot.name,
    builtIn: slot.body,
    placeholders: usable(slot).map((name) => ({
      name,
      says: placeholders[name],
      required: slot.required.includes(name),
    })),
    versions: own
      .filter(({ row }) => row.kind === slot.kind && row.outcome === slot.outcome)
      .map(({ row, changedByName }) => ({
        id: row.id,
        since: row.since,
        body: row.body,
        changedBy: changedByName ?? '',
        changedAt: row.changedAt.toISOString(),
      })),
  }
}

/** Every template with our text, the office's own versions and the placeholders it may use. */
export async function listTemplates(
  on: Transaction | Database['db'],
  staff: Pick<Staff, 'agencyId'>,
): Promise<z.infer<typeof TemplateList>> {
  const own = await templatesOf(on, staff.agencyId)
  return { templates: builtInTexts.map((slot) => presentTemplate(slot, own)) }
}

const asField = ({ line, because }: z.infer<typeof TemplateProblem>) => ({
  field: 'body',
  message: line === 0 ? because : `第${line}行：${because}`,
})

/**
 * Puts an office's own text in the place of ours, from today or a later day on. Refused with every problem named: a template
 * that lacks a placeholder the law asks for would make letters that can never be issued.
 */
export async function saveTemplate(scope: Scope, staff: Staff, change: TemplateChange): Promise<TemplateView> {
  const problems = checkTemplate(change.kind, change.outcome, change.body)
  if (problems.length > 0)
    throw new Refused(
      400,
      { refused: 'bad-template', because: `范本有 ${problems.length} 处需要修改，没有保存。`, cites: '' },
      problems.map(asField),
    )
  if (change.since < scope.time.today())
    throw badInput('范本的启用日期不能早于今天：以前的文书是按当时的范本制作的。', [
      { field: 'since', message: '请选择今天或者以后的日期' },
    ])
  return scope.database.db.transaction(async (tx) => {
    const at = scope.time.now()
    const { kind, outcome, body, since } = change
    await putTemplate(tx, { agencyId: staff.agencyId, kind, outcome, body, since, changedBy: staff.id, at })
    await recordAct(tx, {
      agencyId: staff.agencyId,
      actor: actorOf(staff),
      action: 'templateSaved',
      subjectKind: 'setting',
      subjectId: `${kind}/${outcome}`,
      detail: { kind, outcome, since },
      at,
    })
    const own = await templatesOf(tx, staff.agencyId)
    return presentTemplate(slotOf(kind, outcome)!, own)
  })
}
