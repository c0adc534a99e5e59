import { Frame, page } from './frame.tsx'

const headings: Record<number, string> = {
  400: '提交有误',
  403: '不能进行这项操作',
  404: '没有找到',
  409: '现在不能这样做',
  413: '内容过大',
  429: '请稍后再试',
}

/** The page for any refusal of the portal: what happened and the way back. */
export function errorPage(status: number, because: string): string {
  return page(
    <Frame title={headings[status] ?? '出现错误'}>
      <div class="narrow">
        <h1>{headings[status] ?? '出现错误'}</h1>
        <p>{because}</p>
        <p>
          <a href="/">返回首页</a>
        </p>
      </div>
    </Frame>,
  )
}
