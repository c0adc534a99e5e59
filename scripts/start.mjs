/** Starts the server on the project's own Node, with what it needs to read our sources as they are. */
import { enableCompileCache, flushCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { findProjectNode, OWN } from './prepare/node.mjs'
import { Trouble } from './prepare/trouble.mjs'

if (Number.parseInt(process.versions.node, 10) < OWN) {
  try {
    findProjectNode(fileURLToPath(new URL('..', import.meta.url)))
    process.stderr.write('请用 npm start 启动（直接用 node 启动时，用到的是本机较旧的 Node.js）。\n')
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    process.stderr.write(`${error.message}\n`)
  }
  process.exit(1)
}

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)))
await import('./hooks.mjs')
await import('../packages/server/src/main.ts')

// Node keeps what it compiled when it ends in order; a program that is killed would start slowly ever after.
setTimeout(flushCompileCache, 3_000).unref()
