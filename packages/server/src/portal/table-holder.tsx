import type { ComponentChildren } from 'preact'

/** What scrolls sideways must be reached by keyboard and have a name (WCAG 2.1.1). */
const scrolling = (label: string) => ({ class: 'table-holder', tabIndex: 0, 'aria-label': label })

/** Holds a table that may be wider than the page. */
export const TableHolder = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <section {...scrolling(label)}>{children}</section>
)
