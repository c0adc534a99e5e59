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
          hint={`Word（.docx、.doc）、PDF、网页（.html）或者文本，可以一次选多个，最多 ${MOST_FILES} 个；每个不超过 20 MB。`}
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

/** Above a result the errors are about files that are missing from it; without one, about what to do first. */
export function FormErrors({ wrongs, beside }: { wrongs: Wrongs; beside: boolean }) {
  return beside ? <ErrorSummary wrongs={wrongs} title="有文件没有检查" /> : <ErrorSummary wrongs={wrongs} />
}

const weights = [
  { id: 'error', name: '错误', says: '报告自身可以证明有误，应当改正。' },
  { id: 'warning', name: '警告', says: '很可能有误，请核对。' },
  { id: 'note', name: '提示', says: '供参考。' },
  { id: 'undecided', name: '无法判定', says: '没有把握读准的格，不作判断，列出来请您看原件。' },
] as const

/** What the words of the result mean, and what becomes of the file. */
export function HowToRead() {
  return (
    <aside class="check-how" aria-label="结果怎样看">
      <h2>结果怎样看</h2>
      <dl>
        {weights.map(({ id, name, says }) => (
          <div key={id}>
            <dt class={id}>{name}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <p>只读到一部分的报告，只就读到的部分检查。结果可以下载成网页；Word 文件还可以下载加了批注的原件。</p>
    </aside>
  )
}

/** What is looked at, in the words of the rules themselves. */
export function WhatIsChecked() {
  return (
    <details class="check-what">
      <summary>检查哪些内容（{RULES.length} 项）</summary>
      <ul class="check-rules">
        {RULES.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </details>
  )
}
