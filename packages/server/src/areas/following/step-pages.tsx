import type { ComponentChildren } from 'preact'
import { ErrorSummary, FileField, TextArea, type Wrongs } from '../../portal/form.tsx'
import { Frame, OfficeAside } from '../../portal/frame.tsx'
import type { Site } from '../../portal/site.ts'
import { Kept } from '../applying/files-part.tsx'
import type { KeptUpload } from '../applying/store.ts'
import { presentFrameAgency } from '../front/present.ts'
import type { FollowView } from './view.ts'

/** A step of the applicant as far as it has been typed. */
export interface StepProps {
  site: Site
  view: FollowView
  values: Record<string, string>
  wrongs: Wrongs
  formKey: string
  uploads: readonly KeptUpload[]
}

/** Most characters of what an applicant writes in one step. */
export const MOST_TEXT = 4000

export const itemName = (at: number) => `item${at}`

function Step(props: StepProps & { title: string; lead: ComponentChildren; children: ComponentChildren }) {
  const { site, view, title, lead, wrongs, children } = props
  const at = `/follow/${view.receiptNumber}`
  return (
    <Frame
      site={site}
      title={title}
      agency={presentFrameAgency(view.agency)}
      here="/follow"
      trail={[{ name: `申请 ${view.receiptNumber}`, href: at }]}
      scripts={['form.js']}
      wrong={wrongs.length > 0}
      aside={<OfficeAside agency={presentFrameAgency(view.agency)} />}
    >
      <ErrorSummary wrongs={wrongs} />
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      {children}
    </Frame>
  )
}

/** The buttons a step ends with, and the key its files wait under. */
function Buttons({ view, does }: { view: FollowView; does: string }) {
  return (
    <p class="actions">
      <button type="submit" class="button" name="do" value="send">
        {does}
      </button>
      <a class="button second" href={`/follow/${view.receiptNumber}`}>
        返回
      </a>
    </p>
  )
}

function Hidden({ formKey, uploads }: Pick<StepProps, 'formKey' | 'uploads'>) {
  return (
    <>
      {/* The Enter key presses the first button of a form: it has to be the one that sends. */}
      <button type="submit" class="hidden" name="do" value="send" tabIndex={-1} aria-hidden="true">
        提交
      </button>
      <input type="hidden" name="formKey" value={formKey} />
      <input type="hidden" name="kept" value={uploads.map((one) => one.id).join(',')} />
    </>
  )
}

function Files({ uploads, wrongs }: Pick<StepProps, 'uploads' | 'wrongs'>) {
  return (
    <div>
      <FileField
        name="attachmentFile"
        label="附件"
        hint="PDF、Word、Excel、WPS 文件和 JPG、PNG 图片，单个不超过 20 MB。"
        wrongs={wrongs}
        required={false}
        multiple
      />
      <Kept uploads={uploads} />
    </div>
  )
}

/** 补正: what the office asked, and room to answer it. */
export function CorrectPage(props: StepProps) {
  const { view, values, wrongs, uploads } = props
  return (
    <Step {...props} title="补正申请" lead="补正以后，答复期限从收到补正之日起重新计算（条例第三十条）。">
      {view.points && (
        <div class="asked">
          <p class="asked-title">需要补正的事项</p>
          <p class="asked-text">{view.points}</p>
        </div>
      )}
      <form
        method="post"
        action={`/follow/${view.receiptNumber}/correct`}
        enctype="multipart/form-data"
        novalidate
        data-once
      >
        <Hidden {...props} />
        <TextArea
          name="text"
          label="补正的内容"
          hint="按照上面的事项逐项写明。"
          value={values.text}
          wrongs={wrongs}
          rows={6}
          most={MOST_TEXT}
        />
        <details open={view.items.some((_, at) => values[itemName(at + 1)])}>
          <summary>重新写明要申请公开的信息</summary>
          <p class="quiet">需要改写原来的申请内容的，在这里写改写后的全文；不填的保持原样。</p>
          {view.items.map((text, at) => (
            <TextArea
              key={at}
              name={itemName(at + 1)}
              label={view.items.length > 1 ? `第 ${at + 1} 项改为` : '申请内容改为'}
              hint={`原来是：${text.length > 80 ? `${text.slice(0, 80)}……` : text}`}
              value={values[itemName(at + 1)]}
              wrongs={wrongs}
              required={false}
              rows={3}
              most={2000}
            />
          ))}
        </details>
        <Files uploads={uploads} wrongs={wrongs} />
        <Buttons view={view} does="提交补正" />
      </form>
    </Step>
  )
}

/** 说明理由 (条例第三十五条). */
export function ReasonsPage(props: StepProps) {
  const { view, values, wrongs, uploads } = props
  return (
    <Step
      {...props}
      title="说明理由"
      lead="申请公开政府信息的数量、频次明显超过合理范围的，行政机关可以要求申请人说明理由（条例第三十五条）。"
    >
      <form
        method="post"
        action={`/follow/${view.receiptNumber}/reasons`}
        enctype="multipart/form-data"
        novalidate
        data-once
      >
        <Hidden {...props} />
        <TextArea
          name="text"
          label="申请的理由"
          hint="受理机构要求说明的事项见《说明理由通知书》。"
          value={values.text}
          wrongs={wrongs}
          rows={8}
          most={MOST_TEXT}
        />
        <Files uploads={uploads} wrongs={wrongs} />
        <Buttons view={view} does="提交" />
      </form>
    </Step>
  )
}

/** 撤回: asked once more, because there is no way back. */
export function WithdrawPage(props: StepProps) {
  const { view, values, wrongs } = props
  return (
    <Step
      {...props}
      title="撤回申请"
      lead="撤回以后，受理机构不再处理这件申请，也不再答复，撤回不能取消。需要的，可以重新申请。"
    >
      <form method="post" action={`/follow/${view.receiptNumber}/withdraw`} novalidate data-once>
        <Hidden {...props} />
        <TextArea
          name="text"
          label="撤回的原因"
          value={values.text}
          wrongs={wrongs}
          required={false}
          rows={3}
          most={500}
        />
        <p class="actions">
          <button type="submit" class="button danger" name="do" value="send">
            确认撤回
          </button>
          <a class="button second" href={`/follow/${view.receiptNumber}`}>
            不撤回，返回
          </a>
        </p>
      </form>
    </Step>
  )
}

/** 条例第四十四条第二款. */
export function SuggestPage(props: StepProps) {
  const { view, values, wrongs } = props
  return (
    <Step
      {...props}
      title="建议向社会公开"
      lead="认为您得到的信息属于应当主动公开的，可以建议受理机构将其纳入主动公开的范围；经审核认为属于的，应当及时主动公开（条例第四十四条）。"
    >
      <form method="post" action={`/follow/${view.receiptNumber}/suggest`} novalidate data-once>
        <Hidden {...props} />
        <TextArea name="text" label="建议的理由" value={values.text} wrongs={wrongs} rows={4} most={1000} />
        <Buttons view={view} does="提交建议" />
      </form>
    </Step>
  )
}
