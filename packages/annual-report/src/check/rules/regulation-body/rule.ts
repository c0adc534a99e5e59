import { formOf, placeIn } from '../../../places.ts'
import { bodyKindByName, mayMakeRegulations } from '../../body-kind.ts'
import type { Finding, Rule } from '../../finding.ts'
import { printedLabel } from '../../quotes.ts'
import { reportAgency } from '../../whose-report.ts'

/**
 * 规章 reported by a body that cannot make any (立法法第九十一条、第九十三条). What kind of body it is its name has to
 * prove where nobody has said it.
 */
export const regulationBody: Rule = {
  id: 'regulation-body',
  title: '没有规章制定权的机关不填报规章',
  severity: 'error',
  check(report, context) {
    const bodyKind = context.bodyKind ?? bodyKindByName(reportAgency(report) ?? '')
    if (!bodyKind || mayMakeRegulations(bodyKind) === 'yes') return []
    const form = formOf(report)
    // A bureau of a province or city may have counted what it drafted; that it is one, only its name says.
    const sure =
      context.bodyKind !== undefined || bodyKind !== 'department' || /[县区旗镇乡]/.test(reportAgency(report) ?? '')
    const itsGovernment = mayMakeRegulations(bodyKind) === 'itsGovernment'
    return Object.entries(report.table2?.regulations ?? {}).flatMap(([column, value]): Finding[] => {
      if (typeof value !== 'number' || value === 0) return []
      const place = placeIn(form, 'table2', 'regulations', column)
      return [
        {
          rule: regulationBody.id,
          severity: itsGovernment ? 'note' : sure ? regulationBody.severity : 'warning',
          place,
          quote: printedLabel(report, 'table2', 'regulations'),
          left: value,
          right: 0,
          message: itsGovernment
            ? `${place.label}填${value}。规章由本级政府制定，请确认该数据应当由本机关年报填报，避免与政府年报重复或者口径不一致。`
            : `${place.label}填${value}，但本机关没有规章制定权。请改为0；所指文件如为行政规范性文件，请填入规范性文件行。`,
        },
      ]
    })
  },
}
