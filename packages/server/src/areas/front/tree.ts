import type { AgencyKind } from '@yangguang/contract'
import { searchText } from '@yangguang/text'
import type { ListedAgency } from './store.ts'

/** A body with those directly under it, sorted by what they are. */
export interface Branch {
  agency: ListedAgency
  /** Bodies of the same level without any of their own, by kind; empty groups are left out. */
  groups: { name: string; agencies: ListedAgency[] }[]
  /** Governments below, and any other body that has bodies under it. */
  branches: Branch[]
  /** How many bodies there are in all, this one included. */
  count: number
}

const groupOrder: [string, readonly AgencyKind[]][] = [
  ['工作部门', ['department', 'justice']],
  ['乡镇人民政府、街道办事处', ['township']],
  ['实行垂直领导的机关', ['vertical']],
]

/** The bodies of the region as they stand under each other; several at the top where an installation serves several. */
export function branchesOf(agencies: readonly ListedAgency[]): Branch[] {
  const known = new Set(agencies.map((one) => one.id))
  const below = new Map<string | null, ListedAgency[]>()
  for (const one of agencies) {
    // Whose superior is closed stands at the top: it is open itself and has to be found.
    const parent = one.parentId !== null && known.has(one.parentId) ? one.parentId : null
    below.set(parent, [...(below.get(parent) ?? []), one])
  }
  const branch = (agency: ListedAgency): Branch => {
    const children = below.get(agency.id) ?? []
    const isBranch = (one: ListedAgency) =>
      one.kind === 'government' || one.kind === 'provincialGovernment' || below.has(one.id)
    const branches = children.filter(isBranch).map(branch)
    const leaves = children.filter((one) => !isBranch(one))
    const groups = groupOrder
      .map(([name, kinds]) => ({ name, agencies: leaves.filter((one) => kinds.includes(one.kind)) }))
      .filter((group) => group.agencies.length > 0)
    return {
      agency,
      groups,
      branches,
      count: 1 + leaves.length + branches.reduce((sum, one) => sum + one.count, 0),
    }
  }
  return (below.get(null) ?? []).map(branch)
}

/** A body found by name, with the names of those above it, outermost first. */
export interface FoundAgency {
  agency: ListedAgency
  above: string[]
}

/** The bodies whose name holds every word of `words`, whatever the width or case they are typed in. */
export function findByName(agencies: readonly ListedAgency[], words: string): FoundAgency[] {
  const wanted = words.split(/\s+/).map(searchText).filter(Boolean)
  if (wanted.length === 0) return []
  const byId = new Map(agencies.map((one) => [one.id, one]))
  const aboveOf = (one: ListedAgency): string[] => {
    const parent = one.parentId === null ? undefined : byId.get(one.parentId)
    return parent ? [...aboveOf(parent), parent.name] : []
  }
  return agencies
    .filter((one) => {
      const name = searchText(one.name)
      return wanted.every((word) => name.includes(word))
    })
    .map((agency) => ({ agency, above: aboveOf(agency) }))
}
