import type { StaffView } from '@yangguang/contract'
import { Link, useParams } from 'react-router'
import { Answer } from '../../../parts/Answer.tsx'
import { Columns } from '../../../parts/Columns.tsx'
import { minuteOf } from '../../../parts/days.ts'
import { PageTitle } from '../../../parts/PageTitle.tsx'
import { Section } from '../../../parts/Section.tsx'
import { useHasRole, useMe } from '../../../shell/me.ts'
import { AccountState } from './AccountState.tsx'
import { Activity } from './Activity.tsx'
import { EditPerson } from './EditPerson.tsx'
import { OpenAssignments } from './OpenAssignments.tsx'
import { usePerson } from './queries.ts'
import { Recovery } from './Recovery.tsx'
import { Roles } from './Roles.tsx'
import { SessionsOf } from './SessionsOf.tsx'
import '../administration.css'

/** One account: the system administrator keeps it, the security administrator says what it may do and lets it in again. */
export function PersonPage() {
  const { id = '' } = useParams()
  const person = usePerson(id)
  return (
    <div className="yg-page">
      <Answer of={person} rows={10}>
        {(found) => <Person key={found.id} person={found} />}
      </Answer>
    </div>
  )
}

function Person({ person }: { person: StaffView }) {
  const me = useMe()
  const keeps = useHasRole('systemAdmin')
  const grants = useHasRole('securityAdmin')
  const other = person.id !== me.id
  return (
    <>
      <PageTitle title={`${person.name}（${person.login}）`}>
        <AccountState of={person} />
        <span className="yg-push yg-row">
          <Link to="/admin/people">全部账号</Link>
          {keeps && other && <Activity person={person} />}
        </span>
      </PageTitle>
      <Columns>
        <div>
          <Facts person={person} />
          {keeps && <EditPerson person={person} />}
          <OpenAssignments of={person.openAssignments} />
        </div>
        <div>
          <Roles person={person} readOnly={!grants || !other || !person.active} />
          {grants && other && <Recovery person={person} />}
          {grants && <SessionsOf person={person} mayEnd={other} />}
        </div>
      </Columns>
    </>
  )
}

function Facts({ person }: { person: StaffView }) {
  return (
    <Section title="账号">
      <dl className="yg-facts">
        <dt>登录名</dt>
        <dd>{person.login}</dd>
        <dt>机构</dt>
        <dd>
          <Link to={`/admin/agencies/${person.agencyId}`}>{person.agencyName}</Link>
          {person.unitName && `　${person.unitName}`}
        </dd>
        <dt>动态口令</dt>
        <dd>{person.totpEnabled ? '已启用' : '未启用'}</dd>
        <dt>建立时间</dt>
        <dd className="yg-number">{minuteOf(person.createdAt)}</dd>
        <dt>最近使用</dt>
        <dd className="yg-number">{person.lastSeenAt ? minuteOf(person.lastSeenAt) : '从未登录'}</dd>
      </dl>
    </Section>
  )
}
