import { type CaseView, type LetterOrder, type LetterView, letterKindNames } from '@yangguang/contract'
import { App } from 'antd'
import { api } from '../../../api.ts'
import { FormDrawer } from '../../../parts/FormDrawer.tsx'
import { type OrderKind, useOpen } from '../case/actions.ts'
import { caseKey, useCaseMoved } from '../case/useCase.ts'
import { orderForms } from './order-forms.tsx'

interface Props {
  view: CaseView
  kind: OrderKind
  onClose: () => void
}

/** Begins a procedural letter: what the officer says; the rest the letter takes from the file. Opens the draft that comes of it. */
export function OrderDrawer({ view, kind, onClose }: Props) {
  const open = useOpen()
  const moved = useCaseMoved(view.id)
  const { message } = App.useApp()
  const form = orderForms[kind]
  const prepare = async (values: Record<string, unknown>) => {
    const order = { kind, ...form.toOrder(values) } as LetterOrder
    const letter = await api.post<LetterView>(`/api/requests/${view.id}/letters`, order)
    await moved()
    void message.success('已生成草稿，核对后制发')
    // After this form has closed itself.
    setTimeout(() => open({ what: 'letter', letterId: letter.id }))
  }
  return (
    <FormDrawer<Record<string, unknown>>
      title={letterKindNames[kind]}
      intro={form.intro?.(view)}
      submit="生成草稿"
      initial={form.initial?.(view)}
      staleKeys={[caseKey(view.id)]}
      onClose={onClose}
      onSubmit={prepare}
    >
      {form.fields(view)}
    </FormDrawer>
  )
}
