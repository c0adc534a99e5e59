import { useQuery } from '@tanstack/react-query'
import type { SimilarRow } from '@yangguang/contract'
import { Form, type FormInstance } from 'antd'
import { useEffect, useState } from 'react'
import { api } from '../../../api.ts'
import { Section } from '../../../parts/Section.tsx'
import { SimilarRows } from '../SimilarRows.tsx'
import type { IntakeValues } from './values.ts'

/** Typing pauses so long before anything is looked up: every look-up is an act in the audit. */
const PAUSE = 800

interface Asked {
  name: string
  identityNumber: string
  asked: string
}

/** A value after it has stood still for a while. */
function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value, pause])
  return settled
}

/** Earlier applications of whoever is being typed in, so that a repeat is seen before it is registered. */
export function SimilarBeside({ form }: { form: FormInstance<IntakeValues> }) {
  const name: string = Form.useWatch('name', form) ?? ''
  const kind = Form.useWatch('applicantKind', form)
  const person: string = Form.useWatch('identityNumber', form) ?? ''
  const organisation: string = Form.useWatch('creditCode', form) ?? ''
  const items: { text?: string }[] = Form.useWatch('items', form) ?? []
  const typed = JSON.stringify({
    name: name.trim(),
    identityNumber: (kind === 'naturalPerson' ? person : organisation).trim(),
    asked: items
      .map((item) => item?.text ?? '')
      .join('\n')
      .trim()
      .slice(0, 5000),
  } satisfies Asked)
  const settled = useSettled(typed, PAUSE)
  const asked = JSON.parse(settled) as Asked
  const enough = asked.name.length > 1 || asked.identityNumber.length > 3
  const similar = useQuery({
    queryKey: ['similar', settled],
    queryFn: () => api.post<{ items: SimilarRow[] }>('/api/requests/similar', asked),
    enabled: enough,
    placeholderData: (before) => before,
    staleTime: 60_000,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const rows = enough ? (similar.data?.items ?? []) : []
  return (
    <aside className="yg-beside" aria-label="此前的申请">
      <Section title="此前的申请">
        <div aria-live="polite">
          {!enough && <p className="yg-faint">填写姓名（名称）或者证件号码后，在这里显示同一申请人此前的申请。</p>}
          {enough && similar.isSuccess && rows.length === 0 && <p className="yg-faint">没有找到同一申请人的申请。</p>}
          {rows.length > 0 && (
            <p>
              找到 <strong>{rows.length}</strong> 件，内容最相近的在前
            </p>
          )}
        </div>
        <SimilarRows rows={rows} />
      </Section>
    </aside>
  )
}
