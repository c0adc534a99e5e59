#!/usr/bin/env node
/**
 * `npx nianbao` in a checkout: the command from its sources, on the Node that runs them. What is published has the bundle
 * for its command instead (scripts/manifest.mjs).
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const RUNS_SOURCES = 24
const sources = fileURLToPath(new URL('../src/cli/cli.ts', import.meta.url))
const brought = fileURLToPath(
  new URL(`../../../node_modules/.bin/node${process.platform === 'win32' ? '.cmd' : ''}`, import.meta.url),
)
const own = Number(process.versions.node.split('.')[0]) >= RUNS_SOURCES
if (!own && !existsSync(brought)) {
  process.stderr.write('请先在项目目录执行 npm install。\n')
  process.exit(2)
}
const node = own ? process.execPath : brought
const { status } = spawnSync(node, [sources, ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: !own && process.platform === 'win32',
})
process.exit(status ?? 2)
