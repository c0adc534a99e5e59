export * from './applicant.ts'
export * from './common.ts'
export * from './roles.ts'
export * from './words.ts'
