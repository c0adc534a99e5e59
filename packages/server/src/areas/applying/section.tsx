import type { ComponentChildren } from 'preact'
import type { Wrongs } from '../../portal/form.tsx'
import type { Filled } from './fields.ts'

/** What every part of the form is drawn from. */
export interface PartProps {
  filled: Filled
  wrongs: Wrongs
}

/** A part of the form with its heading. */
export function Section(props: { id: string; title: string; children: ComponentChildren; note?: ComponentChildren }) {
  return (
    <section class="section" aria-labelledby={`${props.id}-title`}>
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      {props.note && <p class="section-note">{props.note}</p>}
      {props.children}
    </section>
  )
}
