import { Frame, OfficeAside } from '../../portal/frame.tsx'
import type { Site } from '../../portal/site.ts'
import { presentFrameAgency } from './present.ts'
import type { ListedAgency, PublicAgency } from './store.ts'

interface AgencyProps {
  site: Site
  agency: PublicAgency
  /** Bodies above it, outermost first, and those directly under it. */
  above: ListedAgency[]
  below: ListedAgency[]
}

/** What an agency's pages offer, as cards. */
const offersOf = (slug: string) => [
  {
    href: `/${slug}/apply`,
    name: '申请公开政府信息',
    says: '填写申请表，或者下载空白申请表到窗口提交、邮寄。不收费，不需要说明用途。',
  },
  {
    href: '/follow',
    name: '查询办理情况',
    says: '凭编号和查询码查看办到哪一步、何时答复，补正、撤回，领取答复。',
  },
  {
    href: `/${slug}/guide`,
    name: '政府信息公开指南',
    says: '公开哪些信息、怎样获取，受理机构在哪里，多长时间答复，不服怎么办。',
  },
  {
    href: `/${slug}/annual-reports`,
    name: '政府信息公开年度报告',
    says: '每年主动公开、收到和处理申请、复议诉讼的情况。',
  },
]

/** An agency's own front page. */
export function AgencyPage({ site, agency, above, below }: AgencyProps) {
  return (
    <Frame
      site={site}
      title={agency.name}
      agency={presentFrameAgency(agency)}
      here={`/${agency.slug}`}
      trail={above.length > 0 ? [{ name: '全部机关', href: '/' }, ...above.map(placeOf)] : []}
      aside={<OfficeAside agency={presentFrameAgency(agency)} />}
    >
      <h1>{agency.name}政府信息公开</h1>
      <p class="lead">
        公民、法人和其他组织可以依法向本机关申请获取政府信息。本机关自收到申请之日起二十个工作日内答复。
      </p>
      <ul class="cards two">
        {offersOf(agency.slug).map((offer) => (
          <li key={offer.href}>
            <a class="card" href={offer.href}>
              <strong>{offer.name}</strong>
              <span>{offer.says}</span>
            </a>
          </li>
        ))}
      </ul>
      {below.length > 0 && (
        <section aria-labelledby="below-title">
          <h2 id="below-title">所属地区和下级机关</h2>
          <ul class="names">
            {below.map((one) => (
              <li key={one.id}>
                <a href={`/${one.slug}`}>{one.name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Frame>
  )
}

const placeOf = ({ name, slug }: ListedAgency) => ({ name, href: `/${slug}` })
