import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { keep, kept } from '../../../parts/kept.ts'

/** What the list is filtered by, as it stands in the address: the names are those of the API. */
export type ListValues = Readonly<Record<string, string>>

const notFilters = ['page', 'size', 'sort', 'direction']

export interface ListState {
  values: ListValues
  page: number
  size: number
  /** Everything but the page, for saved views and the export: `stage=drafting&light=red`. */
  query: string
  /** Names of the filters that are set. */
  active: string[]
  /** Changes some values (undefined removes) and goes back to the first page. */
  set: (patch: Record<string, string | undefined>) => void
  toPage: (page: number, size: number) => void
  /** Puts another set of values in place of all. */
  replace: (query: string) => void
}

const LAST = 'last-list'

/** Where the list was left: with its filters, its order and its page. */
export const lastList = (): string => `/requests${kept<string>(LAST) ?? ''}`

/** The state of the list, held in the address: it can be sent, bookmarked and gone back to. */
export function useListState(): ListState {
  const [search, setSearch] = useSearchParams()
  const values: ListValues = Object.fromEntries(search)
  const address = search.size > 0 ? `?${search}` : ''
  useEffect(() => keep(LAST, address), [address])
  const apply = (patch: Record<string, string | undefined>) =>
    setSearch((before) => {
      const after = new URLSearchParams(before)
      for (const [name, value] of Object.entries(patch)) {
        if (value) after.set(name, value)
        else after.delete(name)
      }
      return after
    })
  const withoutPage = new URLSearchParams(search)
  withoutPage.delete('page')
  return {
    values,
    page: Number(values.page ?? 1),
    size: Number(values.size ?? 50),
    query: withoutPage.toString(),
    active: Object.keys(values).filter((name) => !notFilters.includes(name)),
    set: (patch) => apply({ ...patch, page: undefined }),
    toPage: (page, size) =>
      apply({ page: page > 1 ? String(page) : undefined, size: size === 50 ? undefined : String(size) }),
    replace: (query) => setSearch(new URLSearchParams(query)),
  }
}
