import { Frame } from '../../portal/frame.tsx'
import type { Site } from '../../portal/site.ts'
import type { ListedAgency } from './store.ts'
import type { Branch, FoundAgency } from './tree.ts'

interface RegionProps {
  site: Site
  branches: Branch[]
  total: number
  /** What was searched for, and what was found; null when nothing was. */
  search: { words: string; found: FoundAgency[] } | null
}

/** The front page of the region: which bodies there are, and what one can do here. */
export function RegionPage({ site, branches, total, search }: RegionProps) {
  return (
    <Frame
      site={site}
      title={search ? `查找“${search.words}”` : '首页'}
      here="/"
      width="wide"
      hero={
        <>
          <h1>政府信息公开</h1>
          <p class="lead">
            向行政机关申请公开政府信息，查询申请办到哪一步、何时答复，查看各机关每年的政府信息公开工作年度报告。
          </p>
          <search>
            <form class="find" action="/" method="get" aria-label="查找机关">
              <label for="q">按名称查找机关</label>
              <div class="find-row">
                <input
                  id="q"
                  name="q"
                  type="search"
                  value={search?.words ?? ''}
                  maxLength={50}
                  autocomplete="off"
                  placeholder="例如：自然资源"
                />
                <button type="submit" class="button">
                  查找
                </button>
              </div>
            </form>
          </search>
        </>
      }
    >
      {search ? <Found {...search} /> : <Everything branches={branches} total={total} />}
    </Frame>
  )
}

const ways = [
  {
    href: '#bodies',
    name: '申请公开政府信息',
    says: '选择掌握信息的机关，填写申请表。申请不收费，不需要说明用途，也不需要注册账号。',
  },
  {
    href: '/follow',
    name: '查询办理情况',
    says: '凭回执上的编号和查询码，查看办到哪一步、答复期限是哪一天，补正、撤回或者领取答复。',
  },
  {
    href: '/annual-reports',
    name: '查看年度报告',
    says: '各机关每年收到多少申请、怎样答复，年度报告逐项公布，可以下载。',
  },
  {
    href: '/report-check',
    name: '年报体检',
    says: '上传任何一份年度报告，检查表格勾稽、正文数字、年度和用语，指出错在哪里。文件不保存。',
  },
]

function Everything({ branches, total }: { branches: Branch[]; total: number }) {
  return (
    <>
      <ul class="cards">
        {ways.map((way) => (
          <li key={way.href}>
            <a class="card" href={way.href}>
              <strong>{way.name}</strong>
              <span>{way.says}</span>
            </a>
          </li>
        ))}
      </ul>
      <section id="bodies" aria-labelledby="bodies-title">
        <h2 id="bodies-title">选择机关{total > 1 && <span class="quiet small"> 共 {total} 个</span>}</h2>
        {branches.length === 0 ? (
          <p class="notice">
            本平台还没有设置机关。管理员请凭程序启动时显示的设置码完成<a href="/setup">首次设置</a>。
          </p>
        ) : (
          <>
            <p class="quiet">
              政府信息由制作它的机关负责公开；从公民、法人和其他组织获取的，由保存它的机关负责公开（条例第十条）。不确定由谁掌握的，可以先向最可能的机关提出，或者打电话询问。
            </p>
            {branches.map((branch) => (
              <BranchPart key={branch.agency.id} branch={branch} />
            ))}
          </>
        )}
      </section>
    </>
  )
}

function BranchPart({ branch }: { branch: Branch }) {
  return (
    <div class="branch">
      <p class="branch-head">
        <a href={`/${branch.agency.slug}`}>{branch.agency.name}</a>
      </p>
      <BranchBelow branch={branch} />
    </div>
  )
}

function BranchBelow({ branch }: { branch: Branch }) {
  return (
    <>
      {branch.groups.map((group) => (
        <div key={group.name} class="branch-group">
          <h3>{group.name}</h3>
          <Names agencies={group.agencies} />
        </div>
      ))}
      {branch.branches.length > 0 && (
        <div class="branch-group">
          <h3>下级人民政府及其机关</h3>
          {branch.branches.map((one) => (
            <details key={one.agency.id} class="branch-fold">
              <summary>
                {one.agency.name} <span class="quiet small">{one.count} 个机关</span>
              </summary>
              <Names agencies={[one.agency]} />
              <BranchBelow branch={one} />
            </details>
          ))}
        </div>
      )}
    </>
  )
}

const Names = ({ agencies }: { agencies: ListedAgency[] }) => (
  <ul class="names">
    {agencies.map((agency) => (
      <li key={agency.id}>
        <a href={`/${agency.slug}`}>{agency.name}</a>
      </li>
    ))}
  </ul>
)

function Found({ words, found }: { words: string; found: FoundAgency[] }) {
  return (
    <section aria-labelledby="found-title">
      <h2 id="found-title">
        {found.length > 0 ? `名称中有“${words}”的机关，共 ${found.length} 个` : `没有找到名称中有“${words}”的机关`}
      </h2>
      {found.length > 0 ? (
        <ul class="found">
          {found.map(({ agency, above }) => (
            <li key={agency.id}>
              <a href={`/${agency.slug}`}>{agency.name}</a>
              {above.length > 0 && <span class="quiet small">{above.join(' › ')}</span>}
            </li>
          ))}
        </ul>
      ) : (
        <p>可以只输入名称中的一两个字，例如“规划”“街道”。</p>
      )}
      <p class="actions">
        <a class="button second" href="/">
          查看全部机关
        </a>
      </p>
    </section>
  )
}
