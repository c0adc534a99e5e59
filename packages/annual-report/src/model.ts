/** The report's model: types, forms and names. Runs in a browser. */
export * from './editions/edition.ts'
export { EDITION_2019 } from './editions/edition-2019.ts'
export { EDITION_2021 } from './editions/edition-2021.ts'
export * from './editions/editions.ts'
export * from './editions/keys.ts'
export * from './editions/local-tables.ts'
export { ASPECTS } from './editions/sections.ts'
export * from './report.ts'
