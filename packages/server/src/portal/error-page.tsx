import { Frame, page } from './frame.tsx'
import type { Site } from './site.ts'

const headings: Record<number, string> = {
  400: '提交有误',
  401: '请先登录',
  403: '不能进行这项操作',
  404: '没有找到',
  409: '现在不能这样做',
  413: '内容过大',
  429: '请稍后再试',
}

/** The page for any refusal of the portal: what happened, the article it rests on, and the way back. */
export function errorPage(site: Site, status: number, refusal: { because: string; cites: string }): string {
  const heading = headings[status] ?? '出现错误'
  return page(
    <Frame site={site} title={heading}>
      <h1>{heading}</h1>
      <p class="lead">{refusal.because}</p>
      {refusal.cites && <p class="quiet">依据：{refusal.cites}</p>}
      <p class="actions">
        <a class="button second" href="/">
          返回首页
        </a>
      </p>
    </Frame>,
  )
}
