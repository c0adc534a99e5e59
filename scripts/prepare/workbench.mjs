import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, readStamp } from './hash.mjs'
import { Trouble } from './trouble.mjs'

const home = (root) => join(root, 'packages', 'workbench')
const built = (root) => join(home(root), 'dist')
const stampPath = (root) => join(built(root), '.built-from')

/** Everything that ends up in the bundle: the workbench, the packages it may import, and the libraries by their lock. */
function sources(root) {
  const of = (name, ...parts) => parts.map((part) => join(root, 'packages', name, part))
  return hashOf(root, [
    ...of('workbench', 'src', 'public', 'index.html', 'vite.config.ts', 'package.json'),
    ...of('contract', 'src'),
    ...of('statute', 'src'),
    ...of('annual-report', 'src'),
    join(root, 'package-lock.json'),
  ])
}

export function workbenchIsBuilt(root) {
  return readStamp(stampPath(root)) === sources(root)
}

/** Builds beside the old one and swaps at the end, so that a running server never serves half a workbench. */
export async function buildWorkbench(root, node, say) {
  say('正在构建工作台……')
  const began = Date.now()
  const hash = sources(root)
  const fresh = join(root, 'node_modules', '.cache', 'workbench-build')
  const old = `${fresh}-old`
  rmSync(fresh, { recursive: true, force: true })
  rmSync(old, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })

  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const { status, output } = await run(
    node,
    [vite, 'build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'],
    home(root),
  )
  if (status !== 0) throw new Trouble(`工作台没有构建成功：\n${output.trim()}`)

  writeFileSync(join(fresh, '.built-from'), hash)
  if (existsSync(built(root))) renameSync(built(root), old)
  renameSync(fresh, built(root))
  rmSync(old, { recursive: true, force: true })
  say(`工作台已构建，用时 ${((Date.now() - began) / 1000).toFixed(1)} 秒。`)
}

function run(program, args, cwd) {
  return new Promise((resolve) => {
    // Also where a test runner asks for it, which says `test` to its children: what is built is what offices run.
    const env = { ...process.env, NODE_ENV: 'production' }
    const stdio = ['ignore', 'pipe', 'pipe']
    const child = spawn(program, args, { cwd, env, stdio, shell: process.platform === 'win32' })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ status: 1, output: error.message }))
    child.on('close', (status) => resolve({ status, output }))
  })
}
