import { type AgencyView, agencyKindNames, channelNames } from '@yangguang/contract'
import { Facts } from '../../../parts/Facts.tsx'
import { approvalLevels } from './AgencyFields.tsx'

/** What an agency says about itself, for those who do not change it. */
export function AgencyFacts({ agency }: { agency: AgencyView }) {
  const { rules } = agency
  return (
    <Facts
      facts={[
        ['机构名称', agency.name],
        ['类别', agencyKindNames[agency.kind]],
        ['机关代字', agency.codeWord],
        ['统一社会信用代码', agency.creditCode],
        ['规章制定权', agency.makesRegulations ? '有' : '无'],
        ['政府信息公开工作机构', agency.disclosureOffice],
        ['联系电话', agency.phone],
        ['办公地址', agency.address],
        ['办公时间', agency.officeHours],
        ['邮政编码', agency.postcode],
        ['传真', agency.fax],
        ['电子邮箱', agency.email],
        ['行政复议机关', agency.reviewOrgan],
        ['行政诉讼管辖法院', agency.court],
        ['行政查询事项', rules.adminQueryReviewFirst ? '告知先申请行政复议' : '不告知先申请行政复议'],
        ['接收申请的渠道', agency.channels.map((channel) => channelNames[channel]).join('、')],
        ['审核层级', approvalLevels.find(({ value }) => value === rules.approvalLevels)?.label],
        ['法制审核', rules.legalReviewAlways ? '每件答复都经法制审核' : '由承办人决定'],
      ]}
    />
  )
}
