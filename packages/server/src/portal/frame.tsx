import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { assetAddress } from './assets.ts'
import type { Site } from './site.ts'

/** The body whose pages these are, with what a citizen needs to reach it: shown on every page of its own. */
export interface FrameAgency {
  name: string
  slug: string
  disclosureOffice: string
  address: string
  postcode: string
  officeHours: string
  phone: string
  fax: string
  email: string
}

export interface FrameProps {
  site: Site
  title: string
  agency?: FrameAgency | null
  /** Address of the entry of the navigation that is open. */
  here?: string
  /** Where this page stands: name and address, outermost first, without the page itself. */
  trail?: { name: string; href: string }[]
  /** `reading` keeps lines at a length that reads well; `wide` is for tables and lists in columns. */
  width?: 'reading' | 'wide'
  /** A band across the page above the content, for front pages; it holds the heading. */
  hero?: ComponentChildren
  /** Beside the content on wide screens, below it on narrow ones: how to reach the office, mostly. */
  aside?: ComponentChildren
  /** The page tells of errors: the title says so first, which is what a screen reader reads first. */
  wrong?: boolean
  /** Scripts that add to the page; every page works without. */
  scripts?: string[]
  children?: ComponentChildren
}

const navigation = (slug: string) => [
  { name: '首页', href: `/${slug}` },
  { name: '公开指南', href: `/${slug}/guide` },
  { name: '依申请公开', href: `/${slug}/apply` },
  { name: '办理查询', href: '/follow' },
  { name: '公开年报', href: `/${slug}/annual-reports` },
]

const regionNavigation = [
  { name: '首页', href: '/' },
  { name: '办理查询', href: '/follow' },
  { name: '公开年报', href: '/annual-reports' },
]

/** The frame every portal page stands in: skip link, header, navigation, content, how to reach the office. No business decisions here. */
export function Frame(props: FrameProps) {
  const { site, title, agency, here, trail = [], width = 'reading', scripts = [], hero, aside, wrong, children } = props
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          {[wrong && '请更正', title, agency?.name !== title && agency?.name, '政府信息公开']
            .filter(Boolean)
            .join(' - ')}
        </title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={assetAddress('portal.css')} />
        {scripts.map((name) => (
          <script key={name} src={assetAddress(name)} defer />
        ))}
      </head>
      <body>
        <a class="skip" href="#content">
          跳到正文
        </a>
        {site.demonstration && (
          <aside class="demonstration" aria-label="演示说明">
            <strong>演示</strong> 机构、人员和案件均为虚构，请勿填写真实个人信息
          </aside>
        )}
        <header class="masthead">
          <div class="held masthead-row">
            <a class="brand" href={agency ? `/${agency.slug}` : '/'}>
              <span class="brand-name">{agency?.name ?? (site.region || '阳光')}</span>
              <span class="brand-what">政府信息公开</span>
            </a>
            {agency && (
              <a class="to-region" href="/">
                全部机关
              </a>
            )}
          </div>
          <nav class="navigation" aria-label="主导航">
            <ul class="held">
              {(agency ? navigation(agency.slug) : regionNavigation).map((entry) => (
                <li key={entry.href}>
                  <a href={entry.href} aria-current={entry.href === here ? 'page' : undefined}>
                    {entry.name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="content" tabIndex={-1}>
          {hero && (
            <div class="hero">
              <div class="held">{hero}</div>
            </div>
          )}
          <div class={`held ${width}${aside ? ' beside' : ''}`}>
            {trail.length > 0 && <Trail trail={trail} title={title} />}
            {aside ? <div class="content">{children}</div> : children}
            {aside}
          </div>
        </main>
        <footer class="footer">
          <div class="held">
            {agency ? <Office agency={agency} /> : <p>政府信息公开平台</p>}
            <p class="footer-note">
              依据《中华人民共和国政府信息公开条例》提供服务。本页面不依赖脚本，可以用键盘操作，适合放大阅读。
            </p>
          </div>
        </footer>
      </body>
    </html>
  )
}

function Trail({ trail, title }: { trail: { name: string; href: string }[]; title: string }) {
  return (
    <nav class="trail" aria-label="当前位置">
      <ol>
        {trail.map((place) => (
          <li key={place.href}>
            <a href={place.href}>{place.name}</a>
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  )
}

/** The office beside the content of a step: whom to ask when the page does not help. */
export function OfficeAside({ agency, children }: { agency: FrameAgency; children?: ComponentChildren }) {
  return (
    <aside class="office-card" aria-label="受理机构">
      <h2>{agency.disclosureOffice || agency.name}</h2>
      <dl>
        {officeLines(agency)
          .filter(([name]) => name !== '工作机构')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {children}
    </aside>
  )
}

const officeLines = (agency: FrameAgency): [string, string][] =>
  (
    [
      ['工作机构', agency.disclosureOffice],
      ['办公地址', [agency.address, agency.postcode && `邮编 ${agency.postcode}`].filter(Boolean).join('，')],
      ['办公时间', agency.officeHours],
      ['联系电话', agency.phone],
      ['传真', agency.fax],
      ['电子邮箱', agency.email],
    ] as [string, string][]
  ).filter(([, value]) => value)

/** Where the office is, when it is open and how to call it. */
export function Office({ agency }: { agency: FrameAgency }) {
  return (
    <dl class="office">
      {officeLines(agency).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A whole page as a string, doctype included. */
export const page = (element: VNode) => `<!doctype html>${renderToString(element)}`
