export * from './check/index.ts'
export * from './compile/index.ts'
export * from './model.ts'
