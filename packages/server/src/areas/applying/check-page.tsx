import { chineseDate, type PlainDate } from '@yangguang/statute'
import { Frame, OfficeAside } from '../../portal/frame.tsx'
import type { Site } from '../../portal/site.ts'
import { presentFrameAgency } from '../front/present.ts'
import type { PublicAgency } from '../front/store.ts'
import type { Application } from './check-form.ts'
import { type Filled, fieldNames, uploadFields } from './fields.ts'
import { sizeWords } from './files-part.tsx'
import { Carried, Steps } from './form-page.tsx'
import type { Kind } from './kinds.ts'
import type { KeptUpload } from './store.ts'

interface CheckProps {
  site: Site
  agency: PublicAgency
  kind: Kind
  formKey: string
  filled: Filled
  application: Application
  uploads: readonly KeptUpload[]
  confirmBy: PlainDate
}

type Fact = [name: string, value: string]

/** 核对后提交: everything as it will be received, and one button. */
export function CheckPage(props: CheckProps) {
  const { site, agency, kind, formKey, filled, application, uploads, confirmBy } = props
  const { applicant, items } = application
  return (
    <Frame
      site={site}
      title="核对申请"
      agency={presentFrameAgency(agency)}
      here={`/${agency.slug}/apply`}
      trail={[
        { name: agency.name, href: `/${agency.slug}` },
        { name: '依申请公开', href: `/${agency.slug}/apply` },
      ]}
      scripts={['form.js']}
      aside={<OfficeAside agency={presentFrameAgency(agency)} />}
    >
      <Steps at={2} />
      <h1>请核对后提交</h1>
      <p class="lead">申请还没有提交。核对无误后，请点本页最下方的“确认提交”。</p>
      <form method="post" action={`/${agency.slug}/apply/${kind.path}`} data-once>
        <button type="submit" class="hidden" name="do" value="submit" tabIndex={-1} aria-hidden="true">
          确认提交
        </button>
        <Carried formKey={formKey} filled={filled} uploads={uploads} />
        {fieldNames(filled).map((name) => (
          <input key={name} type="hidden" name={name} value={filled.values[name]} />
        ))}
        <Facts title="受理机关" facts={[['机关', agency.name]]} />
        <Facts title="申请人" facts={[['申请人类别', kind.name], ...applicantFacts(applicant)]} />
        {applicant.agent && (
          <Facts
            title="代理人"
            facts={[
              ['姓名', applicant.agent.name],
              ['证件', `${applicant.agent.identityKind} ${applicant.agent.identityNumber}`],
              ['联系电话', applicant.agent.phone],
            ]}
          />
        )}
        <Facts
          title="要申请公开的信息"
          facts={items.map((text, at): Fact => [items.length > 1 ? `第 ${at + 1} 项` : '内容', text])}
        />
        <Facts
          title="获取信息的方式"
          facts={[
            ['怎样获取', applicant.delivery],
            ['载体形式', applicant.carrier],
            ['需要的帮助', applicant.help],
          ]}
        />
        <Facts
          title="附件"
          facts={
            uploads.length > 0
              ? uploads.map((one): Fact => [uploadFields[one.field].name, `${one.name}（${sizeWords(one.size)}）`])
              : [['附件', '没有附件']]
          }
        />
        <div class="notice">
          <p>
            提交后立即得到编号和查询码，请记下或者打印。本机关最迟在 <strong>{chineseDate(confirmBy)}</strong>{' '}
            结束前与您确认收到，双方确认之日为收到申请之日（条例第三十一条）。提交即表示所填内容属实。
          </p>
        </div>
        <p class="actions">
          <button type="submit" class="button" name="do" value="submit">
            确认提交
          </button>
          <button type="submit" class="button second" name="do" value="back">
            返回修改
          </button>
        </p>
      </form>
    </Frame>
  )
}

function Facts({ title, facts }: { title: string; facts: Fact[] }) {
  return (
    <>
      <h2>{title}</h2>
      <dl class="facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </>
  )
}

function applicantFacts({ person, organisation, jointNames }: Application['applicant']): Fact[] {
  const who: Fact[] = person
    ? [
        ['姓名', person.name],
        ['证件', `${person.identityKind} ${person.identityNumber}`],
        ['工作单位', person.employer],
      ]
    : [
        ['名称', organisation?.name ?? ''],
        ['统一社会信用代码', organisation?.creditCode ?? ''],
        ['法定代表人（负责人）', organisation?.legalRepresentative ?? ''],
        ['联系人', organisation?.contact ?? ''],
      ]
  const reach = person ?? organisation
  return [
    ...who,
    ['联系电话', reach?.phone ?? ''],
    ['联系地址', reach?.address ?? ''],
    ['邮政编码', reach?.postcode ?? ''],
    ['传真', reach?.fax ?? ''],
    ['电子邮箱', reach?.email ?? ''],
    ['共同申请人', jointNames.join('、')],
  ]
}
