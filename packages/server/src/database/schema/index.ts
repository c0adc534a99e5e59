export * from './agencies.ts'
export * from './audit.ts'
export * from './reports.ts'
export * from './requests.ts'
