import { ErrorSummary, TextField, type Wrongs } from '../../portal/form.tsx'
import { Frame } from '../../portal/frame.tsx'
import type { Site } from '../../portal/site.ts'

interface FindProps {
  site: Site
  /** What was typed or came with the address; never the code. */
  number: string
  wrongs: Wrongs
  /** Said above the form: the session has run out, one has left. */
  notice?: string | undefined
}

/** Number and code: the way to a request for whoever has its receipt. */
export function FindPage({ site, number, wrongs, notice }: FindProps) {
  return (
    <Frame site={site} title="办理查询" here="/follow" wrong={wrongs.length > 0}>
      <ErrorSummary wrongs={wrongs} title="没有查到" />
      <h1>办理查询</h1>
      <p class="lead">凭申请回执上的编号和查询码，查看办到哪一步、答复期限是哪一天，补正、撤回申请，领取答复。</p>
      {notice && (
        <div class="notice">
          <p>{notice}</p>
        </div>
      )}
      <form method="post" action="/follow" novalidate class="find-request">
        <TextField
          name="number"
          label="编号"
          hint="8 位日期和 8 位数字，例如 20261120-48391724。"
          value={number}
          wrongs={wrongs}
          autocomplete="off"
          most={40}
          short
        />
        <TextField
          name="code"
          label="查询码"
          hint="8 位字母和数字，不区分大小写。"
          value=""
          wrongs={wrongs}
          autocomplete="off"
          most={40}
          short
        />
        <p class="actions">
          <button type="submit" class="button">
            查询
          </button>
        </p>
      </form>
      <details>
        <summary>没有编号或者查询码怎么办</summary>
        <p>
          当面提交、邮寄、传真申请的，编号和查询码在受理机构给您的登记回执上。遗失的不能在网上找回，请带身份证件到受理机构，或者打电话，由工作人员核对身份后告知办理情况。受理机构的地址和电话见各机关的
          <a href="/">公开指南</a>。
        </p>
      </details>
    </Frame>
  )
}
