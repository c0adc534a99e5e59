import { type ReactNode, useId } from 'react'

interface Props {
  title: ReactNode
  /** Buttons or a short fact at the right of the title. */
  extra?: ReactNode
  children: ReactNode
  id?: string
  className?: string
}

/** A titled white panel of a page. */
export function Section({ title, extra, children, id, className = '' }: Props) {
  const heading = useId()
  return (
    <section className={`yg-section ${className}`} aria-labelledby={heading} id={id}>
      <div className="yg-section-head">
        <h2 id={heading}>{title}</h2>
        {extra && <div className="yg-section-extra">{extra}</div>}
      </div>
      <div className="yg-section-body">{children}</div>
    </section>
  )
}
