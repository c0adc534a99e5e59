import { RULES } from 'nianbao/check'
import { ErrorSummary, FileField, type Wrongs } from '../../portal/form.tsx'
import { MOST_FILES } from './read-reports-form.ts'

const kinds = '.docx,.doc,.pdf,.html,.htm,.txt,.md'

/** Where reports are dropped or chosen; posted as a plain form. */
export function CheckForm({ wrongs, again = false }: { wrongs: Wrongs; again?: boolean }) {
  return (
    <form
      class={again ? 'check-form check-again' : 'check-form'}
      action="/report-check"
      method="post"
      enctype="multipart/form-data"
      data-once
      data-report-check
    >
      {again && <h2>再检查一份</h2>}
      <div class="drop" data-drop>
        <FileField
          name="report"
          label="年度报告"
          hint={`Word（.docx）、PDF、网页（.html）或者文本，可以一次选多个，最多 ${MOST_FILES} 个；每个不超过 20 MB。`}
          accept={kinds}
          wrongs={wrongs}
          multiple
        />
      </div>
      <div class="drop" data-drop>
        <FileField
          name="lastYear"
          label="同一机关上一年度的报告"
          hint="用来核对上年结转、现行有效件数和照抄的文字。"
          accept={kinds}
          wrongs={wrongs}
          required={false}
        />
      </div>
      <p class="actions">
        <button type="submit" class="button">
          开始体检
        </button>
      </p>
      <p class="quiet small">文件只用来生成这一次的结果：不保存，不记录内容，不向任何地方转发。</p>
    </form>
  )
}

export function FormErrors({ wrongs }: { wrongs: Wrongs }) {
  return <ErrorSummary wrongs={wrongs} title="有文件没有检查" />
}

/** What is looked at, in the words of the rules themselves. */
export function WhatIsChecked() {
  return (
    <details>
      <summary>检查哪些内容（{RULES.length} 项）</summary>
      <ul class="check-rules">
        {RULES.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </details>
  )
}
