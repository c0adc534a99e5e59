import { aReport } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { regulationBody } from './rule.ts'

const none = aReport()
const some = aReport({ table2: { ...none.table2, regulations: { issued: 1, repealed: 0, inForce: 11 } } })

ruleCases(regulationBody, {
  accepts: [
    { name: 'zeros of a county bureau', report: none, context: { bodyKind: 'department' } },
    { name: 'regulations of a city', report: some, context: { bodyKind: 'cityGovernment' } },
    { name: 'regulations of a province', report: some, context: { bodyKind: 'provincialGovernment' } },
    { name: 'regulations of a ministry', report: some, context: { bodyKind: 'stateCouncilDepartment' } },
    { name: 'a city’s government, whose rank its name does not tell', report: { ...some, agency: '明州市人民政府' } },
    { name: 'the office of a city', report: { ...some, agency: '明州市人民政府办公室' } },
    { name: 'a ministry', report: { ...some, agency: '国家市场监督管理总局' } },
    { name: 'a committee that stands for a district', report: { ...some, agency: '东海新区管委会' } },
    { name: 'nobody’s name', report: { ...some, agency: null } },
  ],
  rejects: [
    {
      name: 'regulations of a township',
      report: some,
      context: { bodyKind: 'townshipGovernment' },
      finds: [
        { at: { row: 'regulations', column: 'issued' }, severity: 'error', left: 1, right: 0, says: '没有规章制定权' },
        { at: { row: 'regulations', column: 'inForce' }, left: 11 },
      ],
    },
    {
      name: 'regulations of a county’s bureau, known by its name',
      report: { ...some, agency: '宁东县财政局' },
      finds: [{ severity: 'error', quote: '规章' }, { severity: 'error' }],
    },
    {
      name: 'regulations of a city’s bureau, known by its name, as a warning',
      report: some,
      finds: [{ severity: 'warning' }, { severity: 'warning' }],
    },
    {
      name: 'regulations of a sub-district, known by its name',
      report: { ...some, agency: '明州市海曙区江厦街道' },
      finds: [{ severity: 'error' }, { severity: 'error' }],
    },
    {
      name: 'regulations of a county',
      report: some,
      context: { bodyKind: 'countyGovernment' },
      finds: [{ severity: 'error' }, { severity: 'error' }],
    },
    {
      name: 'regulations its government made, in the report of a city’s office, only with a note',
      report: some,
      context: { bodyKind: 'cityGovernmentOffice' },
      finds: [{ severity: 'note', says: '规章由本级政府制定' }, { severity: 'note' }],
    },
  ],
})
