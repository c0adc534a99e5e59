import { askingForms } from './asking.tsx'
import { consultingForms } from './consulting.tsx'
import { decidingForms } from './deciding.tsx'
import { intakeForms } from './intake.tsx'
import { onTheSpotForms } from './on-the-spot.tsx'
import type { StepForm } from './step-form.ts'

/** The form of every step that is recorded by an event of its own, by the kind the workflow table gives it. */
export const stepForms: Readonly<Record<string, StepForm>> = {
  ...intakeForms,
  ...askingForms,
  ...consultingForms,
  ...decidingForms,
  ...onTheSpotForms,
}
