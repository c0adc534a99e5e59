import type { Wrongs } from '../../portal/form.tsx'
import { Frame } from '../../portal/frame.tsx'
import type { Site } from '../../portal/site.ts'
import { CheckForm, FormErrors, HowToRead, WhatIsChecked } from './check-form.tsx'
import type { Checked } from './reader/jobs.ts'
import { ResultPart } from './result-part.tsx'
import { styleAddress } from './style.ts'

interface Props {
  site: Site
  wrongs: Wrongs
  /** What was found; null before anything was brought, or where nothing could be taken. */
  checked: Checked | null
}

/** 年报体检: anybody brings a report and sees what is wrong in it. */
export function CheckPage({ site, wrongs, checked }: Props) {
  return (
    <Frame
      site={site}
      title={checked ? '体检结果' : '年报体检'}
      here="/annual-reports"
      trail={[
        { name: '公开年报', href: '/annual-reports' },
        ...(checked ? [{ name: '年报体检', href: '/report-check' }] : []),
      ]}
      width="wide"
      wrong={wrongs.length > 0}
      scripts={['form.js', 'report-check.js']}
    >
      <link rel="stylesheet" href={styleAddress} />
      <h1>{checked ? '体检结果' : '年报体检'}</h1>
      <FormErrors wrongs={wrongs} beside={checked !== null} />
      {checked ? (
        <>
          <ResultPart checked={checked} />
          <CheckForm wrongs={wrongs} again />
        </>
      ) : (
        <>
          <p class="lead">
            上传政府信息公开工作年度报告，逐格核对三张表的勾稽关系，拿正文的数字与表格对照，查年度、章节、用语和个人信息，指出哪里有错、怎样改。
          </p>
          <div class="check-start">
            <CheckForm wrongs={wrongs} />
            <HowToRead />
          </div>
          <WhatIsChecked />
        </>
      )}
    </Frame>
  )
}
