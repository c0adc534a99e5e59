import { useQueryClient } from '@tanstack/react-query'
import { administrators, type Role, roleConflict, roleNames, roles, type StaffView } from '@yangguang/contract'
import { Alert, Checkbox } from 'antd'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { Facts } from '../../../parts/Facts.tsx'
import { SavedForm } from '../../../parts/SavedForm.tsx'
import { Section } from '../../../parts/Section.tsx'
import { peopleKey, personKey } from './queries.ts'
import { roleDuties } from './role-duties.ts'

const officeRoles = roles.filter((role) => !administrators.includes(role))

/** 岗位: what a person may do, granted by the security administrator. Roles that exclude each other say so at once. */
export function Roles({ person, readOnly }: { person: StaffView; readOnly: boolean }) {
  const client = useQueryClient()
  const [chosen, setChosen] = useState<readonly Role[]>(person.roles)
  const conflict = roleConflict(chosen)
  const changed = chosen.length !== person.roles.length || chosen.some((role) => !person.roles.includes(role))
  const save = async () => {
    await api.put(`/api/admin/staff/${person.id}/roles`, { roles: chosen })
    await Promise.all([
      client.invalidateQueries({ queryKey: personKey(person.id) }),
      client.invalidateQueries({ queryKey: peopleKey }),
    ])
  }
  const group = (title: string, of: readonly Role[]) => (
    <fieldset className="yg-roles">
      <legend>{title}</legend>
      {of.map((role) => (
        <Checkbox
          key={role}
          checked={chosen.includes(role)}
          onChange={({ target }) =>
            setChosen(target.checked ? [...chosen, role] : chosen.filter((held) => held !== role))
          }
        >
          {roleNames[role]} <span className="yg-note">{roleDuties[role]}</span>
        </Checkbox>
      ))}
    </fieldset>
  )
  if (readOnly) return <RolesHeld person={person} />
  return (
    <Section title="岗位">
      <SavedForm submit="保存岗位" ready={changed && conflict === null} done="岗位已保存，其须重新登录" onSubmit={save}>
        {group('业务岗位', officeRoles)}
        {group('三员（互相排斥，也不得兼任业务岗位）', administrators)}
        {conflict && <Alert type="warning" showIcon title={conflict} style={{ marginBottom: 12 }} />}
      </SavedForm>
    </Section>
  )
}

/** The roles for those who do not grant them. */
function RolesHeld({ person }: { person: StaffView }) {
  return (
    <Section title="岗位" extra={<span className="yg-faint yg-small">由安全管理员授予</span>}>
      {person.roles.length === 0 ? (
        <span className="yg-faint">未授予任何岗位，不能办理业务</span>
      ) : (
        <Facts facts={person.roles.map((role) => [roleNames[role], roleDuties[role]])} />
      )}
    </Section>
  )
}
