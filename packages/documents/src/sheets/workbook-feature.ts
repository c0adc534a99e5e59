import type { Feature, Image } from 'write-excel-file/node'

/** What the writer takes as the content of a file; it names the type only inside that of a picture. */
export type FileContent = Image['content']

/** A change to the written XML, for what the writer has no option for. */
export type WorkbookFeature = Feature<FileContent>
