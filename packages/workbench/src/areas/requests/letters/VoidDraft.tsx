import type { CaseView, LetterView } from '@yangguang/contract'
import { App, Button } from 'antd'
import { useState } from 'react'
import { FormDrawer } from '../../../parts/FormDrawer.tsx'
import { LongText } from '../steps/fields.tsx'
import { useLetterActs } from './useLetters.ts'

/** Lays a draft aside for good, with the reason. */
export function VoidDraft({ view, letter }: { view: CaseView; letter: LetterView }) {
  const [open, setOpen] = useState(false)
  const { message } = App.useApp()
  const acts = useLetterActs(view.id, letter.id)
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        作废草稿
      </Button>
      {open && (
        <FormDrawer<{ reason: string }>
          title={`作废草稿：${letter.title}`}
          submit="作废"
          danger
          width={420}
          onClose={() => setOpen(false)}
          onSubmit={async ({ reason }) => {
            await acts.laidAside(reason)
            void message.success('草稿已作废')
          }}
        >
          <LongText name="reason" label="作废原因" max={500} focus />
        </FormDrawer>
      )}
    </>
  )
}
