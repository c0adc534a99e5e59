import type { UseQueryResult } from '@tanstack/react-query'
import type { LetterPreview } from '@yangguang/contract'
import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'
import { PartNotes } from '../letters/LetterNotes.tsx'
import { Paper } from '../letters/Paper.tsx'
import type { ReplyWork } from './draft.ts'

interface Props {
  preview: UseQueryResult<LetterPreview>
  sections: ReplyWork['sections']
  onSections: (sections: ReplyWork['sections']) => void
}

/** The letter as it would read now, what it still lacks, and its passages to be rewritten. */
export function PreviewPane({ preview, sections, onSections }: Props) {
  const [showing, setShowing] = useState<'paper' | 'text'>('paper')
  const letter = preview.data
  return (
    <aside className="yg-preview" aria-label="答复书预览" aria-busy={preview.isFetching}>
      <div className="yg-preview-head">
        <h2>{letter?.title ?? '答复书预览'}</h2>
        <Segmented
          size="small"
          aria-label="预览还是修改"
          value={showing}
          onChange={setShowing}
          options={[
            { value: 'paper', label: '预览' },
            { value: 'text', label: '修改文字' },
          ]}
        />
      </div>
      <RefusalNotice error={preview.error} />
      {letter && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
        <section className="yg-preview-notes" aria-label="还缺的内容" aria-live="polite" tabIndex={0}>
          <PartNotes of={letter} />
        </section>
      )}
      {!letter && !preview.error && <p className="yg-faint">选择处理结果后，在这里看到答复书。</p>}
      {letter && showing === 'paper' && <Paper html={letter.html} title={letter.title} />}
      {letter && showing === 'text' && <Passages letter={letter} sections={sections} onSections={onSections} />}
    </aside>
  )
}

function Passages({
  letter,
  sections,
  onSections,
}: { letter: LetterPreview } & Pick<Props, 'sections' | 'onSections'>) {
  return (
    <div className="yg-letter-edit">
      <p className="yg-faint yg-small">改过的段落不再随左边的填写变化；可以恢复为自动生成的文字。</p>
      {letter.sections.map(({ key, label, text, editable }) => (
        <div key={key}>
          <div className="yg-row">
            <label htmlFor={`passage-${key}`}>
              {label}
              {!editable && '（由系统写入，不能修改）'}
            </label>
            {sections[key] !== undefined && (
              <Button
                type="link"
                size="small"
                onClick={() =>
                  onSections(Object.fromEntries(Object.entries(sections).filter(([name]) => name !== key)))
                }
              >
                恢复
              </Button>
            )}
          </div>
          <Input.TextArea
            id={`passage-${key}`}
            autoSize={{ minRows: 2 }}
            readOnly={!editable}
            variant={editable ? 'outlined' : 'filled'}
            maxLength={20_000}
            value={sections[key] ?? text}
            onChange={(event) => onSections({ ...sections, [key]: event.target.value })}
          />
        </div>
      ))}
    </div>
  )
}
