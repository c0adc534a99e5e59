import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { TemplateView } from '@yangguang/contract'
import { App, Button, Input, type InputRef } from 'antd'
import { type RefObject, useRef, useState } from 'react'
import { api } from '../../../api.ts'
import { PlainDateInput } from '../../../parts/PlainDateInput.tsx'
import { Section } from '../../../parts/Section.tsx'
import { useUnsent } from '../../../parts/unsent.ts'
import { useMe } from '../../../shell/me.ts'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'
import { useSettled } from '../useSettled.ts'
import { Placeholders } from './Placeholders.tsx'
import { inForceOn, templatesKey } from './queries.ts'
import { TemplatePreview } from './TemplatePreview.tsx'
import { Versions } from './Versions.tsx'

interface Problem {
  line: number
  because: string
}

/** One template: its text, what may stand in it, what is wrong with it, how it reads, and from when it counts. */
export function TemplateEditor({ template }: { template: TemplateView }) {
  const { today } = useMe()
  const now = inForceOn(template, today)
  const [body, setBody] = useState(now?.body ?? template.builtIn)
  const area = useRef<InputRef>(null)
  const stored = [template.builtIn, ...template.versions.map((version) => version.body)]
  useUnsent(() => !stored.includes(body), 'search')
  return (
    <div className="yg-template">
      <Section
        title={template.name}
        extra={
          <span className="yg-faint yg-small">{now ? `使用本机关范本，自 ${now.since}` : '使用系统自带范本'}</span>
        }
      >
        <Input.TextArea
          ref={area as RefObject<never>}
          aria-label={`${template.name}范本正文`}
          className="yg-template-text"
          autoSize={{ minRows: 10, maxRows: 26 }}
          maxLength={20_000}
          value={body}
          onChange={({ target }) => setBody(target.value)}
        />
        <Problems template={template} body={body} />
        <Save template={template} body={body} onReset={() => setBody(template.builtIn)} />
      </Section>
      <div>
        <Section title="预览">
          <TemplatePreview template={template} body={body} />
        </Section>
        <Section title="可用的占位符">
          <Placeholders
            of={template.placeholders}
            body={body}
            onInsert={(name) => setBody(inserted(area.current, body, `{${name}}`))}
          />
        </Section>
        <Versions template={template} onTake={setBody} />
      </div>
    </div>
  )
}

/** Puts text where the cursor stands, and the cursor behind it. */
function inserted(input: InputRef | null, body: string, text: string): string {
  const area = (input as unknown as { resizableTextArea?: { textArea: HTMLTextAreaElement } } | null)?.resizableTextArea
    ?.textArea
  const from = area?.selectionStart ?? body.length
  const to = area?.selectionEnd ?? from
  requestAnimationFrame(() => {
    area?.focus()
    area?.setSelectionRange(from + text.length, from + text.length)
  })
  return body.slice(0, from) + text + body.slice(to)
}

/** What is wrong with the text as it stands, asked of the server while it is typed. */
function Problems({ template: { kind, outcome }, body }: { template: TemplateView; body: string }) {
  const settled = useSettled(body, 500)
  const check = useQuery({
    queryKey: ['template-check', kind, outcome, settled],
    queryFn: () => api.post<{ problems: Problem[] }>('/api/letter-templates/check', { kind, outcome, body: settled }),
    enabled: settled.trim() !== '',
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  })
  const problems = body.trim() === '' ? [{ line: 0, because: '范本正文是空的。' }] : check.data?.problems
  return (
    <div aria-live="polite" className="yg-template-problems">
      {problems && problems.length === 0 && <span className="yg-right-text">没有发现问题</span>}
      {problems && problems.length > 0 && (
        <ul>
          {problems.map(({ line, because }) => (
            <li key={`${line}${because}`}>
              {line > 0 && <strong>第 {line} 行：</strong>}
              {because}
            </li>
          ))}
        </ul>
      )}
      <RefusalNotice error={check.error} />
    </div>
  )
}

function Save({ template, body, onReset }: { template: TemplateView; body: string; onReset: () => void }) {
  const { today } = useMe()
  const client = useQueryClient()
  const { message } = App.useApp()
  const [since, setSince] = useState<string>(today)
  const save = useMutation({
    mutationFn: () =>
      api.post<TemplateView>('/api/letter-templates', { kind: template.kind, outcome: template.outcome, body, since }),
    onSuccess: async () => {
      void message.success(`范本已保存，自 ${since} 起使用`)
      await client.invalidateQueries({ queryKey: templatesKey })
    },
  })
  return (
    <>
      <RefusalNotice error={save.error} />
      <div className="yg-row">
        <label htmlFor="template-since">自</label>
        <span style={{ width: 140 }}>
          <PlainDateInput
            id="template-since"
            value={since}
            min={today}
            allowClear={false}
            onChange={(day) => day && setSince(day)}
          />
        </span>
        <span>起使用</span>
        <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>
          保存范本
        </Button>
        <Button className="yg-push" disabled={body === template.builtIn} onClick={onReset}>
          换回系统自带文字
        </Button>
      </div>
      <p className="yg-note" style={{ margin: '8px 0 0' }}>
        只用于启用日以后拟制的文书；已经拟制的不变。
      </p>
    </>
  )
}
