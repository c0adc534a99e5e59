import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, sep } from 'node:path'
import { hashOf, readStamp } from './hash.mjs'
import { outerNode } from './node.mjs'
import { Trouble } from './trouble.mjs'

const stampPath = (root) => join(root, 'node_modules', '.yangguang-installed')

/** What an installation depends on: every package.json, the lock, npm's settings, and the machine. */
function wanted(root) {
  const packages = join(root, 'packages')
  const manifests = readdirSync(packages).map((name) => join(packages, name, 'package.json'))
  const files = [join(root, 'package.json'), join(root, 'package-lock.json'), join(root, '.npmrc'), ...manifests]
  return hashOf(root, files, [process.platform, process.arch])
}

/** Whether node_modules is what the lock file asks for. */
export function packagesAreInstalled(root) {
  const hash = wanted(root)
  if (readStamp(stampPath(root)) === hash) return true
  // A developer's own `npm install` leaves no stamp but brings both in line: installing again would only cost time.
  if (!installedMatchesLock(root)) return false
  writeFileSync(stampPath(root), hash)
  return true
}

/** Compares npm's own record of what it put into node_modules, which it writes last, with the lock file. */
function installedMatchesLock(root) {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const agrees = ([path, entry]) => {
    const there = installed[path]
    if (!there) return entry.optional === true || !path.includes('node_modules/')
    return there.version === entry.version && there.integrity === entry.integrity && there.resolved === entry.resolved
  }
  return Object.entries(locked).every(agrees) && Object.keys(installed).every((path) => path in locked)
}

/** Runs `npm ci` with the machine's own Node and says every few seconds that it is still at work. */
export async function installPackages(root, say) {
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  say('正在安装依赖包（首次约需一两分钟，取决于网络）……')
  const beat = setInterval(() => say(`  仍在安装，已用 ${seconds()} 秒`), 10_000)
  try {
    const { status, output } = await runNpm(root, ['ci', '--no-audit', '--no-fund', '--ignore-scripts=false'])
    if (status !== 0) {
      throw new Trouble(`依赖包没有装上。请检查网络和 npm 的镜像设置后重试。npm 的输出：\n${reasonIn(output)}`)
    }
  } finally {
    clearInterval(beat)
  }
  writeFileSync(stampPath(root), wanted(root))
  say(`依赖包已装好，用时 ${seconds()} 秒。`)
}

function runNpm(root, args) {
  const node = outerNode()
  const inside = join(root, 'node_modules') + sep
  const path = [dirname(node), ...(process.env.PATH ?? '').split(delimiter)].filter(
    (folder) => !folder.startsWith(inside),
  )
  const options = { cwd: root, env: { ...process.env, PATH: path.join(delimiter) }, stdio: ['ignore', 'pipe', 'pipe'] }
  const npm = process.env.npm_execpath
  const child = npm?.endsWith('.js')
    ? spawn(node, [npm, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' })
  return new Promise((resolve, reject) => {
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', (error) =>
      reject(new Trouble(`没有找到 npm（${error.message}）。请安装带 npm 的 Node.js 后重试。`)),
    )
    child.on('close', (status) => resolve({ status, output }))
  })
}

/** npm puts the reason first and much advice after it. */
function reasonIn(output) {
  const lines = output.trim().split('\n')
  const errors = lines.filter((line) => /^npm (error|ERR!) \S/.test(line))
  return (errors.length > 0 ? errors.slice(0, 8) : lines.slice(-8)).join('\n')
}
