import type { CaseView, Step } from '@yangguang/contract'
import type { ReactNode } from 'react'

/** What a form of a step is filled with: the fields of `values`, and the day it happened where it is asked for. */
export interface StepForm<Values extends object = Record<string, unknown>> {
  /** On the button that sends it; the name of the step when left out. */
  submit?: string
  danger?: boolean
  /** What taking the step means, before the fields. */
  intro?: (view: CaseView) => ReactNode
  initial?: (view: CaseView) => Partial<Values>
  fields: (view: CaseView) => ReactNode
  /** How the day is called it happened on in law; without it the step is of today. */
  day?: string
  width?: number
  toStep: (values: Values, view: CaseView) => Step
}

/** Checks a form against its own values and forgets their type, so that forms of different steps stand in one table. */
export const stepForm = <Values extends object>(form: StepForm<Values>) => form as unknown as StepForm
