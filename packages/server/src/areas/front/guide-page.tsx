import {
  answerPeriod,
  chineseDate,
  consultationAtMost,
  correctionNoticeWithin,
  extensionAtMost,
  FEE_RULES,
  inForce,
  itemTariff,
  type PlainDate,
  pageTariff,
  paymentPeriod,
  remedyRules,
  reviewOrgans,
} from '@yangguang/statute'
import type { ComponentChildren } from 'preact'
import { Frame, Office, OfficeAside } from '../../portal/frame.tsx'
import type { Site } from '../../portal/site.ts'
import { itemSentence, pageSentence } from '../agencies/legal-sentences.ts'
import { Channels } from './guide-channels.tsx'
import { publishedBeside, publishedByAll } from './guide-texts.ts'
import { presentFrameAgency } from './present.ts'
import type { PublicAgency } from './store.ts'

interface GuideProps {
  site: Site
  agency: PublicAgency
  today: PlainDate
}

const parts = [
  { id: 'categories', name: '公开哪些信息' },
  { id: 'arrangement', name: '信息怎样编排' },
  { id: 'obtaining', name: '怎样获取信息' },
  { id: 'office', name: '受理机构' },
  { id: 'periods', name: '多长时间答复' },
  { id: 'fees', name: '收费' },
  { id: 'objecting', name: '不服怎么办' },
] as const

/** 政府信息公开指南: the five elements of 条例第十二条, and what an applicant asks next. Every figure is the law's of today. */
export function GuidePage({ site, agency, today }: GuideProps) {
  return (
    <Frame
      site={site}
      title="政府信息公开指南"
      agency={presentFrameAgency(agency)}
      here={`/${agency.slug}/guide`}
      trail={[{ name: agency.name, href: `/${agency.slug}` }]}
      aside={<OfficeAside agency={presentFrameAgency(agency)} />}
    >
      <h1>{agency.name}政府信息公开指南</h1>
      <p class="lead">
        为便于公民、法人和其他组织获取本机关的政府信息，依照《中华人民共和国政府信息公开条例》第十二条编制。
      </p>
      <nav class="contents" aria-label="本页内容">
        <ol>
          {parts.map((part) => (
            <li key={part.id}>
              <a href={`#${part.id}`}>{part.name}</a>
            </li>
          ))}
        </ol>
      </nav>
      <Part at={0}>
        <p>
          本机关制作的政府信息，由本机关负责公开；从公民、法人和其他组织获取并保存的，也由本机关负责公开。主要分为：
        </p>
        <ol class="plain-list">
          {publishedByAll.map((text) => (
            <li key={text}>{text}</li>
          ))}
          {publishedBeside(agency.kind) && <li>{publishedBeside(agency.kind)}</li>}
        </ol>
        <p>
          除依法不予公开的以外，没有主动公开的政府信息可以申请公开。国家秘密、公开后可能危及国家安全、公共安全、经济安全、社会稳定的信息不予公开；涉及商业秘密、个人隐私等的，依照条例第十五条办理。
        </p>
      </Part>
      <Part at={1}>
        <p>
          政府信息公开目录按上面的类别编排，每条信息载明索引、名称、内容概述、生成日期。同一类别内按生成日期由近到远排列，索引一经编定不再改变。
        </p>
      </Part>
      <Part at={2}>
        <h3>主动公开的信息</h3>
        <p>
          通过政府网站、政府公报、新闻发布会以及报刊、广播、电视等途径公开；国家档案馆、公共图书馆、政务服务场所设有查阅场所。信息形成或者变更之日起二十个工作日内公开，法律、法规另有规定的从其规定。
        </p>
        <h3>申请公开</h3>
        <p>
          申请应当写明姓名或者名称、身份证明、联系方式，申请公开的信息的名称、文号或者便于查询的其他特征，以及获取信息的形式要求（条例第二十九条）。不需要说明用途。可以选择以下方式：
        </p>
        <Channels agency={agency} />
      </Part>
      <Part at={3}>
        <p>本机关的政府信息公开工作机构：</p>
        <div class="boxed">
          <Office agency={presentFrameAgency(agency)} />
          <p class="small quiet">
            互联网联系方式：本平台“<a href={`/${agency.slug}/apply`}>依申请公开</a>”
            {agency.email && `，电子邮箱 ${agency.email}`}
            {agency.fax === '' && '。传真未开通'}。
          </p>
        </div>
      </Part>
      <Part at={4}>
        <Periods today={today} />
      </Part>
      <Part at={5}>
        <Fees today={today} />
      </Part>
      <Part at={6}>
        <Objecting agency={agency} today={today} />
      </Part>
      <p class="quiet small">本指南的期限、标准和救济途径按{chineseDate(today)}有效的规定列出。</p>
    </Frame>
  )
}

const numerals = ['一', '二', '三', '四', '五', '六', '七'] as const

function Part({ at, children }: { at: number; children: ComponentChildren }) {
  const part = parts[at]!
  return (
    <section id={part.id} aria-labelledby={`${part.id}-title`}>
      <h2 id={`${part.id}-title`}>
        {numerals[at]}、{part.name}
      </h2>
      {children}
    </section>
  )
}

function Periods({ today }: { today: PlainDate }) {
  const answer = inForce(answerPeriod, today).value
  const extension = inForce(extensionAtMost, today).value
  const correction = inForce(correctionNoticeWithin, today).value
  const third = inForce(consultationAtMost.thirdParty, today).value
  const other = inForce(consultationAtMost.agency, today).value
  return (
    <ul class="plain-list">
      <li>
        能够当场答复的，当场答复；不能当场答复的，自收到申请之日起 {answer}{' '}
        个工作日内答复。收到申请的当天不算，从第二天起算。
      </li>
      <li>需要延长的，经政府信息公开工作机构负责人同意并告知您，最长延长 {extension} 个工作日，只延长一次。</li>
      {correction !== null && (
        <li>
          申请内容不明确的，在收到申请之日起 {correction}
          个工作日内一次性告知您需要补正的事项和合理期限；收到补正后的申请，答复期限重新计算。没有正当理由逾期不补正的，视为放弃申请。
        </li>
      )}
      <li>
        公开会损害第三方合法权益的，书面征求第三方意见，第三方应当在 {third}{' '}
        个工作日内提出；由几个机关共同制作的，征求其他机关意见，其他机关应当在
        {` ${other} `}个工作日内提出。征求意见的时间不计入答复期限。
      </li>
      <li>国务院公布的调休上班日算工作日，放假日和周末不算。办理查询页会逐日列出您这件申请的期限是怎样算出来的。</li>
    </ul>
  )
}

function Fees({ today }: { today: PlainDate }) {
  return (
    <>
      <p>
        依申请提供政府信息不收取费用。只有申请公开政府信息的数量、频次明显超过合理范围的，才可以收取信息处理费（条例第四十二条）；收取的，由本机关在答复期限内书面通知，按件或者按量计收，只选其一：
      </p>
      <ul class="plain-list">
        <li>按件（同一申请人一个自然月内累计）：{itemSentence(inForce(itemTariff, today).value)}。</li>
        <li>按量（单件申请，以 A4 纸计页）：{pageSentence(inForce(pageTariff, today).value)}。</li>
      </ul>
      <p>
        自收到收费通知次日起 {inForce(paymentPeriod, today).value} 个工作日内缴纳；逾期未缴纳的，视为放弃申请。依据：
        {FEE_RULES}。
      </p>
    </>
  )
}

function Objecting({ agency, today }: { agency: PublicAgency; today: PlainDate }) {
  const law = inForce(remedyRules, today).value
  const organ = agency.reviewOrgan
    ? reviewOrgans({ agencyKind: agency.kind, reviewOrgan: agency.reviewOrgan, court: agency.court }, today)
    : '有权的行政复议机关'
  const court = agency.court || '有管辖权的人民法院'
  return (
    <>
      <ul class="plain-list">
        <li>
          认为本机关没有按照要求主动公开政府信息，或者对申请不依法答复处理的，可以向政府信息公开工作主管部门提出；也可以向上一级行政机关投诉、举报（条例第四十七条、第五十一条）。
        </li>
        {law.reviewFirst && (
          <li>
            对不予公开的决定不服的，自收到决定之日起 {law.reviewDays} 日内先向{organ}
            申请行政复议；对复议决定仍不服的，自收到复议决定书之日起 {law.suitAfterReviewDays} 日内向{court}
            提起行政诉讼。
          </li>
        )}
        <li>
          对{law.reviewFirst ? '其他' : ''}处理决定不服的，自收到之日起 {law.reviewDays} 日内向{organ}
          申请行政复议，或者在 {law.suitMonths} 个月内直接向{court}提起行政诉讼。
        </li>
      </ul>
      <p>每一份答复都写明适用于它的救济途径和期限，以答复书所写的为准。</p>
    </>
  )
}
