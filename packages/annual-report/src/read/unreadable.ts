/** Why a file could not be opened. The codes are for programs, the sentence is for the person who gave the file. */
export type UnreadableCode =
  | 'empty'
  | 'too-large'
  | 'too-long'
  | 'damaged'
  | 'password'
  | 'scanned'
  | 'old-format'
  | 'wrong-kind'
  | 'not-a-document'
  | 'not-a-report'

/** A file that cannot be opened as a document. The message is one Chinese sentence: what is wrong and what to do. */
export class Unreadable extends Error {
  readonly code: UnreadableCode

  /** `cause`: what the library said, for whoever looks into it. */
  constructor(code: UnreadableCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'Unreadable'
    this.code = code
  }
}
