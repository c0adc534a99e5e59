import { chineseDate, type PlainDate } from '@yangguang/statute'
import { Frame, OfficeAside } from '../../portal/frame.tsx'
import type { Site } from '../../portal/site.ts'
import { presentFrameAgency } from '../front/present.ts'
import type { PublicAgency } from '../front/store.ts'
import { Steps } from './form-page.tsx'

/** What the receipt shows, carried by the browser that applied. */
export interface Receipt {
  slug: string
  receiptNumber: string
  queryCode: string
  submittedOn: PlainDate
  confirmBy: PlainDate
  again: boolean
  /** The draft of this form on the applicant's device, to be cleared. */
  draft: string
}

/** ABCD EFGH: read aloud and copied by hand. */
const grouped = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`

/** The receipt: number and code to keep, and what comes next. Nothing has to be sent anywhere. */
export function ReceiptPage({ site, agency, receipt }: { site: Site; agency: PublicAgency; receipt: Receipt }) {
  return (
    <Frame
      site={site}
      title="申请回执"
      agency={presentFrameAgency(agency)}
      here={`/${agency.slug}/apply`}
      scripts={['form.js']}
      aside={<OfficeAside agency={presentFrameAgency(agency)} />}
    >
      <div class="no-print">
        <Steps at={3} />
      </div>
      <h1 data-draft-done={receipt.draft}>申请已提交</h1>
      {receipt.again && (
        <div class="notice warn">
          <p>这份表单此前已经提交过，下面是当时的回执。没有重复登记。</p>
        </div>
      )}
      <div class="receipt">
        <p class="receipt-title">政府信息公开申请回执</p>
        <dl>
          <div>
            <dt>编号</dt>
            <dd class="code">{receipt.receiptNumber}</dd>
          </div>
          <div>
            <dt>查询码</dt>
            <dd class="code">{grouped(receipt.queryCode)}</dd>
          </div>
          <div>
            <dt>受理机关</dt>
            <dd>{agency.name}</dd>
          </div>
          <div>
            <dt>提交日期</dt>
            <dd>{chineseDate(receipt.submittedOn)}</dd>
          </div>
        </dl>
      </div>
      <div class="notice warn">
        <p>
          <strong>请现在记下或者打印编号和查询码。</strong>
          查询码只在这里显示，关闭浏览器后不能再找回；遗失的，请带身份证件向受理机构查询办理情况
          {agency.phone && `（电话 ${agency.phone}）`}。不要把查询码告诉别人。
        </p>
      </div>
      <p class="actions">
        <button type="button" class="button" data-print hidden>
          打印回执
        </button>
        <a class="button second" href={`/follow?number=${receipt.receiptNumber}`}>
          查询办理情况
        </a>
      </p>
      <h2>接下来</h2>
      <ol class="next-steps">
        <li>
          <strong>确认收到。</strong>本机关最迟在{chineseDate(receipt.confirmBy)}
          结束前与您联系确认，双方确认之日为收到申请之日（条例第三十一条）。请留意来电；也可以主动致电。
        </li>
        <li>
          <strong>登记办理。</strong>
          自收到申请之日起二十个工作日内答复；申请内容不明确的，会在七个工作日内一次性告知补正。
        </li>
        <li>
          <strong>答复。</strong>
          按您选择的方式送达。随时可以凭编号和查询码查看办到哪一步、为什么是这个期限，补正或者撤回申请。
        </li>
      </ol>
    </Frame>
  )
}

/** There is no receipt to show any more: what can still be done. */
export function NoReceiptPage({ site }: { site: Site }) {
  return (
    <Frame site={site} title="申请回执">
      <h1>回执不能再次显示</h1>
      <p class="lead">为保护您的信息，回执只在提交申请的浏览器里、提交后的一段时间内显示。</p>
      <p>
        有编号和查询码的，可以在“<a href="/follow">办理查询</a>
        ”查看申请。遗失的，请带身份证件到受理机构，或者打电话，由工作人员核对身份后告知办理情况；机构的地址和电话见该机关的
        <a href="/">公开指南</a>。
      </p>
    </Frame>
  )
}
