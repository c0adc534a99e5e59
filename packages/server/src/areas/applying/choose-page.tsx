import { chineseDate, type PlainDate } from '@yangguang/statute'
import { Frame, OfficeAside } from '../../portal/frame.tsx'
import type { Site } from '../../portal/site.ts'
import { Channels, takesChannel } from '../front/guide-channels.tsx'
import { presentFrameAgency } from '../front/present.ts'
import type { PublicAgency } from '../front/store.ts'
import { kinds } from './kinds.ts'

interface ChooseProps {
  site: Site
  agency: PublicAgency
  /** The last day on which an application sent today is to be confirmed. */
  confirmBy: PlainDate
}

/** Before the form: who applies, what to have at hand, and the other ways. */
export function ChoosePage({ site, agency, confirmBy }: ChooseProps) {
  const online = takesChannel(agency, 'online')
  return (
    <Frame
      site={site}
      title="依申请公开"
      agency={presentFrameAgency(agency)}
      here={`/${agency.slug}/apply`}
      trail={[{ name: agency.name, href: `/${agency.slug}` }]}
      aside={<OfficeAside agency={presentFrameAgency(agency)} />}
    >
      <h1>向{agency.name}申请公开政府信息</h1>
      <p class="lead">填写大约需要十分钟。不收费，不需要说明用途，不需要注册账号，也不需要电子邮箱。</p>
      {online ? (
        <>
          <h2>申请人是谁</h2>
          <ul class="choose">
            {kinds.map((kind) => (
              <li key={kind.path}>
                <a class="choose-link" href={`/${agency.slug}/apply/${kind.path}`}>
                  <strong>{kind.name}</strong>
                  <span>{kind.hint}</span>
                </a>
              </li>
            ))}
          </ul>
          <h2>请准备好</h2>
          <ul class="plain-list">
            <li>申请人的身份证件号码，或者组织的统一社会信用代码、法定代表人（负责人）姓名。</li>
            <li>要申请的信息的名称、文号，或者能让工作人员找到它的描述：大致的时间、地点、事项、发文的机关。</li>
            <li>由他人代为申请的：授权委托书，申请人和代理人的身份证明（拍照即可）。</li>
          </ul>
          <div class="notice">
            <p>
              今天提交的申请，本机关最迟在 <strong>{chineseDate(confirmBy)}</strong>
              结束前与您确认收到；自确认之日起二十个工作日内答复。
            </p>
          </div>
        </>
      ) : (
        <div class="notice warn">
          <p>本机关尚未开通网上申请。请用下面的方式提出，效力相同。</p>
        </div>
      )}
      <h2>{online ? '也可以用其他方式申请' : '申请方式'}</h2>
      <p>
        <a href={`/${agency.slug}/apply/blank`}>空白申请表和授权委托书</a>可以在网页上直接打印，也可以下载 PDF 或者 Word
        文件。
      </p>
      {online ? (
        <details>
          <summary>当面、邮寄等方式怎样提交</summary>
          <Channels agency={agency} />
        </details>
      ) : (
        <Channels agency={agency} />
      )}
    </Frame>
  )
}
