import type { CaseView } from '@yangguang/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { minuteOf } from '../../../parts/days.ts'
import { Section } from '../../../parts/Section.tsx'
import { fileHref } from './files.ts'

/** So many of the newest are shown before the rest is asked for. */
const FIRST = 8

/** What happened, newest first: the day it counts for, the step, a sentence, who recorded it. */
export function Timeline({ view }: { view: CaseView }) {
  const [all, setAll] = useState(false)
  const entries = view.timeline.toReversed()
  const shown = all ? entries : entries.slice(0, FIRST)
  const files = new Map(view.files.map((file) => [file.id, file]))
  return (
    <Section title="办理过程" extra={<span className="yg-faint yg-small">共 {entries.length} 步</span>}>
      <ol className="yg-timeline" reversed>
        {shown.map((entry) => (
          <li key={entry.seq}>
            <div className="yg-timeline-head">
              <time className="yg-number" dateTime={entry.on}>
                {entry.on}
              </time>
              <strong>{entry.label}</strong>
              <span className="yg-faint">{entry.byName}</span>
            </div>
            <div className="yg-prose">{entry.sentence}</div>
            {entry.fileIds.map((id) => {
              const file = files.get(id)
              return (
                file && (
                  <a key={id} href={fileHref(view.id, id)}>
                    {file.name}
                  </a>
                )
              )
            })}
            <div className="yg-faint yg-recorded">记录于 {minuteOf(entry.at)}</div>
          </li>
        ))}
      </ol>
      {entries.length > FIRST && (
        <Button type="link" size="small" onClick={() => setAll(!all)}>
          {all ? '只看最近的' : `看全部 ${entries.length} 步`}
        </Button>
      )}
    </Section>
  )
}
