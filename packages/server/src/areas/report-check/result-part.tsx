import type { Checked, GivenFile } from './reader/jobs.ts'

/**
 * Downloads travel in the page: nothing is kept for them to be fetched from, and nobody has to bring the file twice. More
 * than this is left to the command, which has no page to put it in.
 */
const MOST_IN_PAGE = 12 * 1024 * 1024
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What was found: the count, the files to take home, and for every report its findings beside its text. */
export function ResultPart({ checked }: { checked: Checked }) {
  const { files, summary, lastYear } = checked
  return (
    <>
      <section class="check-summary" aria-label="结果">
        <p class="told" role="status">
          {summary}
        </p>
        {lastYear && <p>{lastYear}</p>}
        {files.length > 1 && (
          <ol class="check-files">
            {files.map(({ name, unreadable }, at) => (
              <li key={`${at} ${name}`}>
                <a href={`#file-${at + 1}`}>{name}</a>
                {unreadable && '（读不了）'}
              </li>
            ))}
          </ol>
        )}
        <Downloads checked={checked} />
      </section>
      {files.map(({ name, html }, at) => (
        // Drawn by our own renderer, which escapes what it shows.
        <div key={`${at} ${name}`} dangerouslySetInnerHTML={{ __html: html }} />
      ))}
    </>
  )
}

function Downloads({ checked: { page, commented } }: { checked: Checked }) {
  if (page === null) return null
  const whole: GivenFile = { name: '年报体检结果.html', content: Buffer.from(page) }
  const size = [whole, ...commented].reduce((sum, { content }) => sum + content.length, 0)
  if (size > MOST_IN_PAGE)
    return <p class="quiet">结果较大，不能随本页下载；请分次检查，或者直接打印本页（可以存为 PDF）。</p>
  return (
    <p class="actions">
      <a class="button second small-button" download={whole.name} href={inPage('text/html;charset=utf-8', whole)}>
        下载结果网页
      </a>
      {commented.map((file, at) => (
        <a key={`${at} ${file.name}`} class="button second small-button" download={file.name} href={inPage(WORD, file)}>
          下载加了批注的 Word 文件{commented.length > 1 && `：${file.name}`}
        </a>
      ))}
    </p>
  )
}

const inPage = (type: string, { content }: GivenFile) =>
  `data:${type};base64,${Buffer.from(content).toString('base64')}`
