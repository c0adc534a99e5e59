export type * from './paper/paper.ts'
export { PaperError } from './paper/paper.ts'
export type * from './sheets/sheet.ts'
export type * from './sheets/template.ts'
