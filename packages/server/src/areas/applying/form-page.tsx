import { ErrorSummary, type Wrongs } from '../../portal/form.tsx'
import { Frame, OfficeAside } from '../../portal/frame.tsx'
import type { Site } from '../../portal/site.ts'
import { presentFrameAgency } from '../front/present.ts'
import type { PublicAgency } from '../front/store.ts'
import { AgentPart, JointPart, OrganisationPart, PersonPart } from './applicant-parts.tsx'
import { ItemsPart, WishesPart } from './asked-parts.tsx'
import type { Filled } from './fields.ts'
import { FilesPart } from './files-part.tsx'
import { KEPT_HOURS } from './jobs.ts'
import type { Kind } from './kinds.ts'
import type { KeptUpload } from './store.ts'

export interface FormProps {
  site: Site
  agency: PublicAgency
  kind: Kind
  formKey: string
  filled: Filled
  uploads: readonly KeptUpload[]
  wrongs: Wrongs
  /** False for a form just opened: a draft kept on this device may be offered. */
  typed: boolean
}

/** Where the drafts of this form lie on the applicant's own device. */
export const draftName = (agency: { slug: string }, kind: Kind) => `${agency.slug}/${kind.path}`

/** The application form. Every button posts the whole form, so nothing typed is lost by asking for one more line. */
export function FormPage({ site, agency, kind, formKey, filled, uploads, wrongs, typed }: FormProps) {
  return (
    <Frame
      site={site}
      title="填写申请表"
      agency={presentFrameAgency(agency)}
      here={`/${agency.slug}/apply`}
      trail={[
        { name: agency.name, href: `/${agency.slug}` },
        { name: '依申请公开', href: `/${agency.slug}/apply` },
      ]}
      scripts={['form.js']}
      wrong={wrongs.length > 0}
      aside={
        <OfficeAside agency={presentFrameAgency(agency)}>
          <p>填写有困难的，可以打电话询问，也可以到窗口口头提出，由工作人员代为填写。</p>
        </OfficeAside>
      }
    >
      <Steps at={1} />
      <ErrorSummary wrongs={wrongs} />
      <h1>政府信息公开申请表</h1>
      <p class="lead">
        向{agency.name}申请，申请人类别：{kind.name}。<a href={`/${agency.slug}/apply`}>重新选择</a>
      </p>
      <p class="quiet small">标注“（选填）”的可以不填，其他都要填写。</p>
      <form
        method="post"
        action={`/${agency.slug}/apply/${kind.path}`}
        enctype="multipart/form-data"
        novalidate
        data-draft={draftName(agency, kind)}
        data-typed={typed ? '' : undefined}
      >
        {/* The Enter key presses the first button of a form: it has to be the one that goes on. */}
        <button type="submit" class="hidden" name="do" value="check" tabIndex={-1} aria-hidden="true">
          下一步
        </button>
        <Carried formKey={formKey} filled={filled} uploads={uploads} />
        <DraftOffer />
        {filled.kind === 'naturalPerson' ? (
          <PersonPart filled={filled} wrongs={wrongs} />
        ) : (
          <OrganisationPart filled={filled} wrongs={wrongs} />
        )}
        <AgentPart filled={filled} wrongs={wrongs} />
        <JointPart filled={filled} wrongs={wrongs} />
        <ItemsPart filled={filled} wrongs={wrongs} />
        <WishesPart filled={filled} wrongs={wrongs} />
        <FilesPart filled={filled} wrongs={wrongs} uploads={uploads} />
        <details>
          <summary>个人信息怎样使用</summary>
          <p>
            只用于办理这件申请：确认身份、联系您、送达答复。提交后加密保存，承办人员查看须说明事由并留有记录；不对外公开，征求第三方意见时不透露您的身份。提交之前，填写的文字不保存到服务器，上传的附件加密暂存，
            {KEPT_HOURS} 小时内没有提交的自动删除。
          </p>
        </details>
        <DraftKeeping />
        <p class="actions">
          <button type="submit" class="button" name="do" value="check">
            下一步：核对
          </button>
        </p>
      </form>
    </Frame>
  )
}

const stepNames = ['填写', '核对', '提交，取得回执'] as const

/** Where one is on the way to the receipt. */
export function Steps({ at }: { at: 1 | 2 | 3 }) {
  return (
    <ol class="steps" aria-label="申请步骤">
      {stepNames.map((name, index) => (
        <li key={name} class={index + 1 < at ? 'done' : undefined} aria-current={index + 1 === at ? 'step' : undefined}>
          {name}
        </li>
      ))}
    </ol>
  )
}

/** What every post of the form carries besides what is typed. */
export function Carried({ formKey, filled, uploads }: Pick<FormProps, 'formKey' | 'filled' | 'uploads'>) {
  return (
    <>
      <input type="hidden" name="formKey" value={formKey} />
      <input type="hidden" name="items" value={String(filled.items)} />
      <input type="hidden" name="agent" value={filled.byAgent ? '1' : ''} />
      <input type="hidden" name="kept" value={uploads.map((one) => one.id).join(',')} />
    </>
  )
}

/** Filled in and shown by form.js when this device has kept a draft. */
function DraftOffer() {
  return (
    <div class="notice warn" data-draft-offer hidden>
      <p>
        这台设备上保存着您
        <span data-draft-when />
        没有提交的草稿。证件号码和附件不在其中，恢复后请补上。
      </p>
      <p class="offer-actions">
        <button type="button" class="button second small-button" data-draft-restore>
          恢复草稿
        </button>
        <button type="button" class="link-button" data-draft-clear>
          清除草稿
        </button>
      </p>
    </div>
  )
}

/** Shown by form.js: without scripts there are no drafts and nothing to say about them. */
function DraftKeeping() {
  return (
    <div class="draft-keeping" data-draft-keeping hidden>
      <div class="choice">
        <input type="checkbox" id="keep-draft" data-draft-switch checked />
        <label for="keep-draft">
          填写时在这台设备上保存草稿，断网、误关页面也不会丢失。证件号码和附件不保存，提交后自动清除。
          <strong>在公用电脑上填写的，请取消勾选。</strong>
        </label>
      </div>
      <p class="quiet small">
        <span data-draft-status role="status" />{' '}
        <button type="button" class="link-button" data-draft-clear>
          清除草稿
        </button>
      </p>
    </div>
  )
}
