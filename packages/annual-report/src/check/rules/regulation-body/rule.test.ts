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
    { name: 'a body of unknown kind', report: some },
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
