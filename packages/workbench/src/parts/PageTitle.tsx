import type { ReactNode } from 'react'

/** The heading of a page with what stands beside it; also names the browser tab. */
export function PageTitle({ title, tab = title, children }: { title: string; tab?: string; children?: ReactNode }) {
  return (
    <div className="yg-page-title">
      <title>{`${tab} · 政府信息公开工作台`}</title>
      <h1>{title}</h1>
      {children}
    </div>
  )
}
