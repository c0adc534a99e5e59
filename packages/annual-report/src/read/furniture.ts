import { half } from './characters.ts'

/** The report's title again, at the top of a page; or the buttons of a web page. */
export function isRunningHead(text: string): boolean {
  const plain = half(text).replace(/\s+/g, '')
  return (
    (plain.length <= 50 &&
      /20\d{2}年?度?(?:政府信息公开|政务公开)(?:工作)?年度报告$/.test(plain) &&
      !/[，。、]/.test(plain)) ||
    /^(?:打印本页|关闭窗口|返回顶部|打印|关闭|\[|\]|【|】)+$/.test(plain)
  )
}

/** - 3 -, 第 3 页 共 9 页, 3/9 on a line of its own. */
export function isPageNumber(text: string): boolean {
  const plain = half(text).trim()
  return (
    /^[-—―─·.]+\s*\d{1,3}\s*[-—―─·.]+$/.test(plain) ||
    /^[—―–]\s*\d{1,3}$|^\d{1,3}\s*[—―–]$|^[—―–-]$/.test(plain) ||
    /^第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?$/.test(plain) ||
    /^\d{1,3}\s*\/\s*\d{1,3}$/.test(plain)
  )
}
