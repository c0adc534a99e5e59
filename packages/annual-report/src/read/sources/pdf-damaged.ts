import { Unreadable } from '../unreadable.ts'

/** What the library gives; where it fails, the PDF is damaged. Mistakes of our own are not said to be the file's. */
export async function fromLibrary<Result>(result: Promise<Result>): Promise<Result> {
  try {
    return await result
  } catch (error) {
    if (error instanceof Unreadable) throw error
    if (error instanceof Error && error.name === 'PasswordException')
      throw new Unreadable('password', 'PDF 设有打开密码；请先去掉密码，再提交没有密码的文件。')
    throw new Unreadable('damaged', 'PDF 不完整或者已经损坏；请重新下载或重新导出后再试。', error)
  }
}
