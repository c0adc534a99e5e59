import { chineseDate } from '@yangguang/statute'
import { render } from 'preact-render-to-string'
import { linesOf } from '../templates/fill.ts'
import type { Issued } from './paper.ts'
import type { StoredLetter } from './stored.ts'

// The measures of GB/T 9704-2012 as far as a screen needs them: 156 mm of text, 三号 仿宋, lines of 28.95 pt.
const style = `
  html { background: #f0f1f3 }
  body { margin: 0; padding: 16px; font: 16pt/28.95pt FangSong, 仿宋, STFangsong, "Noto Serif SC", serif; color: #000 }
  article { box-sizing: border-box; max-width: 210mm; margin: 0 auto; padding: 20mm 26mm 20mm 28mm; background: #fff; box-shadow: 0 1px 4px rgba(0,0,0,.2) }
  h1 { margin: 0 0 10pt; font: 700 22pt/32pt 方正小标宋简体, STZhongsong, "Noto Serif SC", serif; text-align: center }
  h2 { margin: 0; font: 400 16pt/28.95pt SimHei, 黑体, "Noto Sans SC", sans-serif; text-indent: 2em }
  p { margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere }
  .number { text-align: center; text-indent: 0 }
  .flush { text-indent: 0; margin-top: 28.95pt }
  .sign { margin-top: 57.9pt; text-align: center; text-indent: 0; margin-left: auto; width: max-content; max-width: 100%; padding-right: 4em }
  .marks { margin: -10mm 0 10mm; font-size: 10.5pt; text-align: right; text-indent: 0; color: #666 }
  mark { background: #ffe58f }
  @media (max-width: 700px) { article { padding: 16px } }
`

/** Open gaps stand out; everything is text. */
const Line = ({ text }: { text: string }) => (
  <p>{text.split(/(【待填：[^】]*】)/).map((part, at) => (at % 2 === 1 ? <mark key={part}>{part}</mark> : part))}</p>
)

/** A page of its own showing the letter as it would be printed; for a sandboxed frame. */
export function letterHtml(
  letter: StoredLetter,
  agencyName: string,
  issued: Issued | null,
  marks: readonly string[],
): string {
  const page = render(
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{letter.title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <article>
          {marks.length > 0 && <p class="marks">{marks.join('　')}</p>}
          <h1>
            {agencyName}
            <br />
            {letter.title}
          </h1>
          {issued && <p class="number">{issued.number}</p>}
          <p class="flush">{letter.addressee}：</p>
          {letter.sections.map((section) => (
            <section key={section.key}>
              {section.heading && <h2>{section.heading}</h2>}
              {linesOf(section.text).map((text) => (
                <Line key={text} text={text} />
              ))}
            </section>
          ))}
          {letter.attachments.length > 0 && (
            <section>
              <Line
                text={
                  letter.attachments.length === 1
                    ? `附件：${letter.attachments[0]}`
                    : `附件：${letter.attachments.map((name, at) => `${at + 1}.${name}`).join('　')}`
                }
              />
            </section>
          )}
          <p class="sign">
            {agencyName}
            <br />
            {issued ? chineseDate(issued.on) : '　年　月　日'}
          </p>
        </article>
      </body>
    </html>,
  )
  return `<!doctype html>${page}`
}
