import type { OpenedApplicant } from '@yangguang/contract'
import { Facts } from '../../../parts/Facts.tsx'

/** Everything the applicant wrote about themselves. */
export function OpenedFacts({ file }: { file: OpenedApplicant }) {
  const { person, organisation, agent } = file
  const who = person ?? organisation
  const facts: [string, string][] = [
    ['姓名', person?.name ?? ''],
    ['名称', organisation?.name ?? ''],
    [person?.identityKind ?? '证件', person?.identityNumber ?? ''],
    ['统一社会信用代码', organisation?.creditCode ?? ''],
    ['法定代表人', organisation?.legalRepresentative ?? ''],
    ['联系人', organisation?.contact ?? ''],
    ['工作单位', person?.employer ?? ''],
    ['电话', who?.phone ?? ''],
    ['传真', who?.fax ?? ''],
    ['电子邮箱', who?.email ?? ''],
    ['地址', who?.address ?? ''],
    ['邮政编码', who?.postcode ?? ''],
    ['代理人', agent ? `${agent.name}，${agent.identityKind} ${agent.identityNumber}，${agent.phone}` : ''],
    ['共同申请人', file.jointNames.join('、')],
    ['获取方式', `${file.delivery} · ${file.carrier}`],
    ['需要的协助', file.help],
  ]
  return <Facts facts={facts} />
}
