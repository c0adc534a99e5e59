import { escapeHtml } from '../../render/html/escape.ts'
import { REPORT_CSS } from '../../render/html/style.ts'
import { type CheckedFile, countsOf, isUnread, type UnreadFile } from '../checked.ts'
import { fileToHtml } from './file.ts'
import { CHECK_CSS, PAGE_CSS } from './style.ts'

/**
 * A run as one page that needs nothing beside itself: no script, no address. For every report its findings and, beside
 * them, the report as it was read with the findings marked where they stand.
 */
export function toCheckPage(
  files: readonly (CheckedFile | UnreadFile)[],
  { version, on }: { version: string; on: string },
): string {
  const checked = files.filter((file) => !isUnread(file)) as CheckedFile[]
  const unread = files.length - checked.length
  const title = files.length === 1 ? `年报体检：${files[0]!.document}` : `年报体检：${files.length} 个文件`
  const sentence = `检查了 ${checked.length} 份报告：${countsOf(checked.flatMap(({ findings }) => findings))}${unread > 0 ? `；${unread} 个文件读不了` : ''}。`
  return (
    `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${escapeHtml(title)}</title><style>${REPORT_CSS}${CHECK_CSS}${PAGE_CSS}</style></head><body>` +
    `<header class="check-head"><h1>${escapeHtml(title)}</h1><p>${escapeHtml(sentence)}</p>${files.length > 1 ? index(files) : ''}</header>` +
    `<main>${files.map((file, at) => fileToHtml(file, at + 1)).join('')}</main>` +
    `<footer class="check-foot"><p>由 nianbao ${escapeHtml(version)} 于 ${escapeHtml(on)} 检查。错误：文中数据或文字本身可以证明；警告：很可能有误，请核对；提示：供参考。</p></footer>` +
    `</body></html>\n`
  )
}

/** Every file with what was found in it, for a page with several. */
function index(files: readonly (CheckedFile | UnreadFile)[]): string {
  const items = files.map((file, at) => {
    const said = isUnread(file) ? '读不了' : countsOf(file.findings)
    return `<li><a href="#file-${at + 1}">${escapeHtml(file.path)}</a>　${escapeHtml(said)}</li>`
  })
  return `<nav aria-label="文件"><ol>${items.join('')}</ol></nav>`
}
