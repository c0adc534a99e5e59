import { chineseDate } from '@yangguang/statute'
import { Frame, OfficeAside } from '../../portal/frame.tsx'
import type { Site } from '../../portal/site.ts'
import { sizeWords } from '../applying/files-part.tsx'
import { presentFrameAgency } from '../front/present.ts'
import { ClockPart } from './clock-part.tsx'
import { ObjectingPart } from './objecting-part.tsx'
import { stepNames, turnNames } from './standing.ts'
import type { FollowView } from './view.ts'

/** What has just been done, by the word in the address; told at the top of the page. */
export const doneWords: Readonly<Record<string, string>> = {
  corrected: '已收到您的补正，答复期限从今天重新计算。',
  withdrawn: '申请已撤回。',
  reasons: '已收到您说明的理由，受理机构将予以考虑。',
  suggested: '已收到您的建议，受理机构将审核是否转为主动公开。',
}

interface RequestProps {
  site: Site
  view: FollowView
  done: string | undefined
}

/** A followed request: where it is, whose turn it is, until when and why, and what its applicant can do. */
export function RequestPage({ site, view, done }: RequestProps) {
  const { agency, receiptNumber } = view
  return (
    <Frame
      site={site}
      title={`申请 ${receiptNumber}`}
      agency={presentFrameAgency(agency)}
      here="/follow"
      scripts={['form.js']}
      aside={
        <OfficeAside agency={presentFrameAgency(agency)}>
          <p>联系时请报编号 {receiptNumber}，不要告诉别人查询码。</p>
        </OfficeAside>
      }
    >
      <div class="title-row">
        <h1>
          申请 <span class="number-text">{receiptNumber}</span>
        </h1>
        <form method="post" action={`/follow/${receiptNumber}/leave`} class="no-print">
          <button type="submit" class="link-button">
            退出查询
          </button>
        </form>
      </div>
      {done && doneWords[done] && (
        <div class="notice good" role="status">
          <p>{doneWords[done]}</p>
        </div>
      )}
      <StandingPart view={view} />
      {view.step !== null && <StepsPart at={view.step} />}
      <ClockPart clock={view.clock} today={view.today} />
      <LettersPart view={view} />
      {view.objecting && <ObjectingPart objecting={view.objecting} />}
      <HistoryPart view={view} />
      <FactsPart view={view} />
    </Frame>
  )
}

function StandingPart({ view }: { view: FollowView }) {
  const { standing, may, receiptNumber, points, reasonsSent } = view
  const at = `/follow/${receiptNumber}`
  const toClaim = view.letters.filter((letter) => letter.servedOn === null)
  const turn = toClaim.length > 0 ? 'you' : standing.turn
  return (
    <section class={`standing turn-${turn}`} aria-labelledby="standing-title">
      <p class="turn">{turnNames[turn]}</p>
      <h2 id="standing-title">{toClaim.length > 0 ? '请领取文书' : standing.title}</h2>
      {toClaim.length === 0 && standing.says.map((text) => <p key={text}>{text}</p>)}
      {points && (
        <div class="asked">
          <p class="asked-title">需要补正的事项</p>
          <p class="asked-text">{points}</p>
        </div>
      )}
      {toClaim.map((letter) => (
        <form key={letter.id} method="post" action={`${at}/letters/${letter.id}`} data-reload>
          <p>
            《{letter.title}》（{letter.number}
            ）可以领取。领取即为送达，您申请复议、提起诉讼或者补正、缴费的期限从今天起算。
          </p>
          <button type="submit" class="button">
            领取并下载
          </button>
        </form>
      ))}
      <p class="actions">
        {may.has('correct') && (
          <a class="button" href={`${at}/correct`}>
            补正申请
          </a>
        )}
        {may.has('giveReasons') && !reasonsSent && (
          <a class="button" href={`${at}/reasons`}>
            说明理由
          </a>
        )}
        {may.has('suggestPublic') && (
          <a class="button second" href={`${at}/suggest`}>
            建议向社会公开
          </a>
        )}
        {may.has('withdraw') && (
          <a class="button second" href={`${at}/withdraw`}>
            撤回申请
          </a>
        )}
      </p>
    </section>
  )
}

function StepsPart({ at }: { at: number }) {
  return (
    <ol class="progress" aria-label="办理步骤">
      {stepNames.map((name, index) => (
        <li
          key={name}
          class={index < at ? 'done' : index === at ? 'now' : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          <span>{name}</span>
          {index < at && <span class="hidden">（已完成）</span>}
        </li>
      ))}
    </ol>
  )
}

function LettersPart({ view }: { view: FollowView }) {
  const served = view.letters.filter((letter) => letter.servedOn !== null)
  if (served.length === 0 && view.released.length === 0) return null
  const at = `/follow/${view.receiptNumber}`
  return (
    <section aria-labelledby="letters-title">
      <h2 id="letters-title">文书和所提供的信息</h2>
      <ul class="downloads">
        {served.map((letter) => (
          <li key={letter.id}>
            <a href={`${at}/letters/${letter.id}`}>
              {letter.title}（{letter.number}）
            </a>
            <span class="quiet small">
              PDF，{chineseDate(letter.issuedOn)}作出
              {letter.servedOn && `，${chineseDate(letter.servedOn)}送达`}
            </span>
          </li>
        ))}
        {view.released.map((file) => (
          <li key={file.id}>
            <a href={`${at}/files/${file.id}`}>{file.name}</a>
            <span class="quiet small">提供的政府信息，{sizeWords(file.size)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function HistoryPart({ view }: { view: FollowView }) {
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">办理经过</h2>
      <ol class="timeline">
        {view.history.map(({ on, text }, at) => (
          <li key={at} class={at === view.history.length - 1 ? 'now' : 'done'}>
            <time dateTime={on}>{chineseDate(on)}</time>
            {text}
          </li>
        ))}
      </ol>
    </section>
  )
}

function FactsPart({ view }: { view: FollowView }) {
  const facts: [string, string][] = [
    ['申请人', view.maskedName],
    ['受理机关', view.agency.name],
    ['提交日期', chineseDate(view.submittedOn)],
    ['登记编号', view.number ?? '尚未登记'],
    ...view.items.map((text, at): [string, string] => [
      view.items.length > 1 ? `申请内容 ${at + 1}` : '申请内容',
      text,
    ]),
  ]
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title">申请</h2>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet small">为保护您的信息，这里不显示姓名全称、证件号码和联系方式。</p>
    </section>
  )
}
