import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { NoticeView } from '@yangguang/contract'
import { calendarOf, type HolidayNotice, isRefusal, publishedNotices, readNotice } from '@yangguang/statute'
import { Button, Form, Input, InputNumber } from 'antd'
import { useMemo, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { api } from '../../../api.ts'
import { Columns } from '../../../parts/Columns.tsx'
import { PageTitle } from '../../../parts/PageTitle.tsx'
import { PlainDateInput } from '../../../parts/PlainDateInput.tsx'
import { Section } from '../../../parts/Section.tsx'
import { useUnsent } from '../../../parts/unsent.ts'
import { useMe } from '../../../shell/me.ts'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'
import { DayRows } from './DayRows.tsx'
import { DraftPreview } from './DraftPreview.tsx'
import { type Draft, draftFrom, emptyDraft } from './draft.ts'
import { PasteNotice } from './PasteNotice.tsx'
import { calendarKey, useNotices } from './queries.ts'
import '../administration.css'
import './calendar.css'

/** 录入放假通知: pasted, imported or typed; kept as a proposal whose effect is looked at before it counts. */
export function NewNoticePage() {
  const { today } = useMe()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(today))
  const known = useKnownCalendar()
  const read = useMemo(() => readNotice(draft, known), [draft, known])
  const faults = isRefusal(read) ? sentences(read.because) : []
  const begun = draft.days.length > 0
  const keep = useMutation({
    mutationFn: () => api.post<NoticeView>('/api/calendar/notices', draft),
    onSuccess: async (notice) => {
      await client.invalidateQueries({ queryKey: calendarKey })
      navigate(`/admin/calendar/notices/${notice.id}`)
    },
  })
  useUnsent(() => begun && !keep.isPending && !keep.isSuccess)
  const change = (patch: Partial<Draft>) => setDraft((before) => ({ ...before, ...patch }))
  return (
    <div className="yg-page">
      <PageTitle title="录入放假通知">
        <Link className="yg-push" to="/admin/calendar">
          回到节假日安排
        </Link>
      </PageTitle>
      <Columns>
        <div>
          <PasteNotice onRead={(notice) => setDraft(draftFrom(notice))} />
          <Section title="通知内容">
            <Head draft={draft} onChange={change} />
            <DayRows days={draft.days} year={draft.year} onChange={(days) => change({ days })} />
            {begun && faults.length > 0 && (
              <ul className="yg-faults" aria-live="polite">
                {faults.map((fault) => (
                  <li key={fault}>{fault}</li>
                ))}
              </ul>
            )}
            <RefusalNotice error={keep.error} />
            <div className="yg-row">
              <Button type="primary" loading={keep.isPending} disabled={!begun} onClick={() => keep.mutate()}>
                保存，查看影响
              </Button>
              <span className="yg-note">保存后先列出因此改变的到期日，确认后才生效。</span>
            </div>
          </Section>
        </div>
        <DraftPreview draft={draft} known={known} />
      </Columns>
    </div>
  )
}

/** The notices that count now: those of the program and those entered and in force. */
function useKnownCalendar() {
  const { data } = useNotices()
  return useMemo(() => {
    const entered = (data ?? []).filter((notice) => notice.status === 'inForce') as HolidayNotice[]
    return calendarOf([...publishedNotices, ...entered])
  }, [data])
}

const sentences = (text: string) => text.split(/(?<=。)/)

function Head({ draft, onChange }: { draft: Draft; onChange: (patch: Partial<Draft>) => void }) {
  return (
    <Form layout="vertical" component="div">
      <div className="yg-form-grid">
        <Form.Item label="文号" htmlFor="notice-number">
          <Input
            id="notice-number"
            maxLength={60}
            placeholder="国办发明电〔2026〕7号"
            value={draft.number}
            onChange={({ target }) => onChange({ number: target.value })}
          />
        </Form.Item>
        <Form.Item label="安排的年份" htmlFor="notice-year">
          <InputNumber
            id="notice-year"
            min={2008}
            max={2099}
            precision={0}
            style={{ width: '100%' }}
            value={draft.year}
            onChange={(year) => onChange({ year: year ?? draft.year })}
          />
        </Form.Item>
        <Form.Item label="标题" htmlFor="notice-title" className="yg-whole">
          <Input
            id="notice-title"
            maxLength={100}
            placeholder={`国务院办公厅关于${draft.year}年部分节假日安排的通知`}
            value={draft.title}
            onChange={({ target }) => onChange({ title: target.value })}
          />
        </Form.Item>
        <Form.Item label="发文日期" htmlFor="notice-issued">
          <PlainDateInput id="notice-issued" value={draft.issuedOn} onChange={(issuedOn) => onChange({ issuedOn })} />
        </Form.Item>
      </div>
    </Form>
  )
}
