import type { Me } from '@yangguang/contract'
import { areas } from '../areas/index.ts'
import type { MenuEntry } from './area.ts'

export const groups: readonly MenuEntry['group'][] = ['办理', '年报', '管理', '审计']

/** The entries a person's roles open, in the order of the menu. */
export function entriesFor(person: Pick<Me, 'roles'>): MenuEntry[] {
  const open = areas
    .flatMap((area) => area.menu)
    .filter((entry) => entry.roles.some((role) => person.roles.includes(role)))
  return groups.flatMap((group) => open.filter((entry) => entry.group === group))
}
