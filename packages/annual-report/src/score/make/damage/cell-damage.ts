import type { MadeDocument, TablePart } from '../document.ts'
import type { Random } from '../random.ts'

/**
 * Damage to the cells of a document, before it is written in a format. Each changes the key to what a correct reading of
 * the damaged document gives. Gives back false where the document has nothing to damage that way.
 */
export type CellDamage = (random: Random, document: MadeDocument) => boolean

/** The tables of a document, as they stand in it. */
export const tables = ({ parts }: MadeDocument) => parts.filter((part): part is TablePart => part.kind === 'table')
