import { agencyKindNames, agencyKinds, roleNames } from '@yangguang/contract'
import { ErrorSummary, Select, TextField, type Wrongs } from '../../portal/form.tsx'
import { Frame } from '../../portal/frame.tsx'
import type { Site } from '../../portal/site.ts'
import type { NewAccount } from './actions/set-up-office.ts'
import { threeAdministrators } from './set-up-form.ts'

/** What was typed, by field name; given back into the form when something is wrong with it. */
export type Typed = Record<string, string>

const choose = { value: '', label: '请选择' }
const levels = [
  choose,
  { value: '1', label: '一级：负责人审核' },
  { value: '2', label: '二级：科室或公开工作机构负责人、分管领导' },
  { value: '3', label: '三级：科室负责人、公开工作机构负责人、分管领导' },
]

const duties: Record<(typeof threeAdministrators)[number]['key'], string> = {
  system: '建立机构、科室和人员账号，维护编号规则和节假日，不授予权限。',
  security: '授予和收回岗位，解锁、重置口令，设置登录安全要求，不建立账号。',
  audit: '查看和校验审计记录，不建立账号，也不授予权限。',
}

/** The form that makes an office of one's own. */
export function SetUpPage({ site, typed, wrongs }: { site: Site; typed: Typed; wrongs: Wrongs }) {
  const field = (name: string) => ({ name, value: typed[name], wrongs })
  return (
    <Frame site={site} title="首次设置">
      <ErrorSummary wrongs={wrongs} />
      <h1>首次设置</h1>
      <p class="lead">建立本单位和三位管理员。完成后此页面永久关闭，其余设置在工作台里进行。</p>
      <form method="post" action="/setup">
        <section class="section">
          <h2>设置码</h2>
          <TextField
            {...field('code')}
            label="设置码"
            hint="启动程序的终端里显示的 12 位字符，只能使用一次。"
            autocomplete="off"
            short
            most={30}
          />
        </section>
        <section class="section">
          <h2>本单位</h2>
          <TextField {...field('name')} label="机构名称" hint="全称，将出现在门户和告知书上。" most={60} />
          <TextField
            {...field('slug')}
            label="网址名"
            hint="门户地址的一部分，例如 mingzhou；以后不能更改。"
            autocomplete="off"
            short
            most={40}
          />
          <Select
            {...field('kind')}
            label="机构类别"
            hint="决定救济途径和年度报告的期限。"
            options={[choose, ...agencyKinds.map((kind) => ({ value: kind, label: agencyKindNames[kind] }))]}
          />
          <TextField
            {...field('codeWord')}
            label="机关代字"
            hint="用于登记编号和文号，例如 明政公开。"
            short
            most={20}
          />
          <TextField {...field('reviewOrgan')} label="行政复议机关" hint="告知书写明的复议机关。" most={60} />
          <TextField {...field('court')} label="行政诉讼管辖法院" most={60} />
          <Select {...field('approvalLevels')} label="处理决定的审核层级" options={levels} />
        </section>
        <section class="section">
          <h2>政府信息公开工作机构</h2>
          <TextField {...field('disclosureOffice')} label="工作机构名称" hint="例如 办公室（政务公开科）。" most={60} />
          <TextField {...field('address')} label="办公地址" most={120} />
          <TextField {...field('postcode')} label="邮政编码" required={false} short most={6} />
          <TextField
            {...field('officeHours')}
            label="办公时间"
            hint="例如 工作日 8:30—12:00，14:00—17:30。"
            most={120}
          />
          <TextField {...field('phone')} label="联系电话" type="tel" short most={60} />
          <TextField {...field('fax')} label="传真号码" type="tel" required={false} short most={60} />
          <TextField {...field('email')} label="电子邮箱" type="email" required={false} most={100} />
        </section>
        <section class="section">
          <h2>三位管理员</h2>
          <p class="quiet">由三个不同的人担任，互不兼任，也不办理申请。初始口令在下一页显示，首次登录时必须修改。</p>
          {threeAdministrators.map(({ key, role, login }) => (
            <fieldset class="field" key={key}>
              <legend>{roleNames[role]}</legend>
              <p class="hint">{duties[key]}</p>
              <TextField {...field(`${key}Name`)} label={`${roleNames[role]}姓名`} autocomplete="off" short most={30} />
              <TextField
                {...field(`${key}Login`)}
                value={typed[`${key}Login`] ?? login}
                label={`${roleNames[role]}登录名`}
                autocomplete="off"
                short
                most={40}
              />
            </fieldset>
          ))}
        </section>
        <p class="actions">
          <button class="button" type="submit">
            建立本单位
          </button>
        </p>
      </form>
    </Frame>
  )
}

/** Shown once: who the administrators are and what they sign in with. */
export function SetUpDonePage(props: { site: Site; agencyName: string; accounts: NewAccount[] }) {
  const { site, agencyName, accounts } = props
  return (
    <Frame site={site} title="设置完成">
      <h1>{agencyName}已经建立</h1>
      <div class="notice warn" role="note">
        <p>
          <strong>初始口令只显示这一次。</strong>请打印或者抄录，分别交给本人；首次登录时必须修改。
        </p>
      </div>
      <div class="table-holder">
        <table>
          <caption>三位管理员</caption>
          <thead>
            <tr>
              <th scope="col">岗位</th>
              <th scope="col">姓名</th>
              <th scope="col">登录名</th>
              <th scope="col">初始口令</th>
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <tr key={account.login}>
                <th scope="row">{account.roleName}</th>
                <td>{account.name}</td>
                <td>{account.login}</td>
                <td>
                  <code class="code">{account.password}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>接下来</h2>
      <ol>
        <li>系统管理员登录工作台，建立科室、下级机构和人员账号，核对编号规则和节假日安排。</li>
        <li>安全管理员登录工作台，给人员授予岗位。</li>
        <li>各岗位人员登录，开始办理申请。</li>
      </ol>
      <p class="actions">
        <a class="button" href="/workbench/">
          进入工作台
        </a>
      </p>
    </Frame>
  )
}
