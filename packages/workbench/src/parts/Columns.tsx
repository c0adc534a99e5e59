import type { ReactNode } from 'react'
import './columns.css'

/** Panels beside each other, under each other on a narrow screen; with `main` the first column is the wider one. */
export function Columns({ main = false, children }: { main?: boolean; children: ReactNode }) {
  return <div className={`yg-columns ${main ? 'yg-columns-main' : ''}`}>{children}</div>
}
