import { fileTypeFromBuffer } from 'file-type'
import { badInput } from '../../refusals.ts'

/** What an applicant or officer may hand in, by what the bytes are. Names and declared types are not believed. */
const accepted: Record<string, string[]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/x-cfb': ['doc', 'xls', 'wps', 'et'],
}

const words = 'PDF、Word、Excel、WPS、JPG、PNG'

/** A name fit for a list and a download: no folders, no control characters, at most 100 characters. */
export function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1)!
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  const clean = last.replace(/[\u0000-\u001f\u007f<>:"|?*\u202a-\u202e\u2066-\u2069]/g, '').trim()
  return [...clean].slice(-100).join('') || '未命名'
}

/**
 * The media type of an upload by its content; throws a clear refusal for an empty file, a kind not accepted, or a name
 * whose ending says something else than the bytes (a program called 证明.pdf).
 */
export async function checkUpload(name: string, content: Buffer): Promise<{ name: string; mediaType: string }> {
  const clean = safeName(name)
  if (content.length === 0) throw badInput(`文件“${clean}”是空的，请重新选择。`)
  const found = await fileTypeFromBuffer(content)
  const endings = found ? accepted[found.mime] : undefined
  if (!found || !endings) throw badInput(`文件“${clean}”不是可以接收的类型。可以上传：${words}。`)
  const ending = clean.includes('.') ? clean.split('.').at(-1)!.toLowerCase() : ''
  if (!endings.includes(ending)) throw badInput(`文件“${clean}”的内容与扩展名不符，请确认文件没有损坏、没有改过名称。`)
  return { name: clean, mediaType: found.mime }
}
