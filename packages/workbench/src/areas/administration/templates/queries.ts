import { useQuery } from '@tanstack/react-query'
import type { TemplateView } from '@yangguang/contract'
import { api } from '../../../api.ts'

export const templatesKey = ['letter-templates'] as const

export const useTemplates = () =>
  useQuery({
    queryKey: templatesKey,
    queryFn: () => api.get<{ templates: TemplateView[] }>('/api/letter-templates'),
    staleTime: 60_000,
  })

/** What names a template in the address: `decision/granted`, `receiptNotice/`. */
export const nameOf = ({ kind, outcome }: Pick<TemplateView, 'kind' | 'outcome'>) => `${kind}/${outcome}`

/** The version in force on a day: the latest whose first day is not after it; null while the program's own text is used. */
export const inForceOn = (template: TemplateView, day: string) =>
  template.versions
    .filter(({ since }) => since <= day)
    .reduce<TemplateView['versions'][number] | null>(
      (latest, one) => (latest === null || one.since > latest.since ? one : latest),
      null,
    )
