import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'

export interface FrameProps {
  title: string
  /** The body whose pages these are; null on pages of the whole region. */
  agency?: { name: string; slug: string } | null
  demonstration?: boolean
  children?: ComponentChildren
}

/** The frame every portal page stands in: skip link, header, content, footer. No business decisions here. */
export function Frame({ title, agency, demonstration = false, children }: FrameProps) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title}${agency ? ` - ${agency.name}` : ''} - 政府信息公开`}</title>
        <link rel="stylesheet" href="/assets/portal.css" />
      </head>
      <body>
        <a class="skip" href="#content">
          跳到正文
        </a>
        {demonstration && <p class="demonstration">演示系统：机构、人员和案件均为虚构</p>}
        <header class="masthead">
          <a class="brand" href={agency ? `/${agency.slug}` : '/'}>
            {agency ? `${agency.name} · 政府信息公开` : '政府信息公开'}
          </a>
        </header>
        <main id="content" tabIndex={-1}>
          {children}
        </main>
      </body>
    </html>
  )
}

/** A whole page as a string, doctype included. */
export const page = (element: Parameters<typeof renderToString>[0]) => `<!doctype html>${renderToString(element)}`
