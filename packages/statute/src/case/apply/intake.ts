import { startClock } from '../../clock/start.ts'
import { isAwaiting, receiptOf } from '../../receipt/receipt-of.ts'
import { type Apply, BrokenFile, moved } from './context.ts'
import { ended } from './ending.ts'

/** Both sides have confirmed: the day is the receipt day of what came by wire or unregistered post (条例第三十一条). */
export const receiptConfirmed: Apply<'receiptConfirmed'> = (state, _what, event, { calendar }) => {
  const days = { submittedOn: state.submittedOn, confirmedOn: event.on }
  const receipt = receiptOf(state.channel, days, calendar)
  if (isAwaiting(receipt)) throw new BrokenFile(event.seq, 'confirmed, yet without a receipt day')
  return moved({ ...state, clock: startClock(receipt, calendar) }, 'received', event)
}

/** 登记. What was answered on the spot may get its number afterwards and stays where it is. */
export const registered: Apply<'registered'> = (state, what, event) => {
  const numbered = { ...state, number: what.number, registeredOn: event.on }
  return state.stage === 'received' ? moved(numbered, 'drafting', event) : numbered
}

export const voided: Apply<'voided'> = (state, _what, event) => ended(state, 'voided', event)

export const assigned: Apply<'assigned'> = (state, what) => ({
  ...state,
  assignedUnit: what.unitId,
  assignedStaff: what.staffId,
})
