import { useQuery } from '@tanstack/react-query'
import type { CaseView, SimilarRow } from '@yangguang/contract'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { Answer } from '../../../parts/Answer.tsx'
import { SimilarRows } from '../SimilarRows.tsx'

/** Says how many other applications the same person made to this body, and lists them. */
export function SimilarHint({ view }: { view: CaseView }) {
  const [open, setOpen] = useState(false)
  if (view.similarCount === 0 || !view.mayWork) return null
  return (
    <>
      <Button size="small" type="link" onClick={() => setOpen(true)}>
        同一申请人另有 {view.similarCount} 件
      </Button>
      <Drawer open={open} title="同一申请人的其他申请" size={560} onClose={() => setOpen(false)} destroyOnHidden>
        <Similar id={view.id} />
      </Drawer>
    </>
  )
}

function Similar({ id }: { id: string }) {
  const similar = useQuery({
    queryKey: ['case', id, 'similar'],
    queryFn: () => api.get<{ items: SimilarRow[] }>(`/api/requests/${id}/similar`),
  })
  return <Answer of={similar}>{({ items }) => <SimilarRows rows={items} />}</Answer>
}
