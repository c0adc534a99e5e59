import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join, sep } from 'node:path'
import { Trouble } from './trouble.mjs'

const OLDEST_OUTER = 20
/** The release line the project runs on; npm's platform packages bring it to machines with an older Node. */
export const OWN = 24

const major = (version) => Number(version.replace(/^v/, '').split('.')[0])

export function checkOuterNode(version = process.versions.node) {
  if (major(version) < OLDEST_OUTER) {
    throw new Trouble(
      `本机的 Node.js 是 ${version}，需要 ${OLDEST_OUTER} 或更高版本。请从 https://nodejs.org 安装新版本后重试。`,
    )
  }
}

/**
 * The Node the project runs on: the one npm brought for this platform, else this machine's own when it is new enough
 * (there is no platform package for macOS). `tried` is false after a fresh installation: then the one brought is started
 * once to see that it runs here.
 */
export function findProjectNode(root, { tried = false } = {}) {
  const brought = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  if (existsSync(brought)) {
    const { version, why } = tried ? { version: `${OWN}` } : versionOf(brought)
    if (major(version) >= OWN) return brought
    throw new Trouble(
      `随包安装的 Node.js ${OWN} 在本机无法运行（${why}）。请在常见的 Linux 发行版（glibc）、Windows 或 macOS 上运行。`,
    )
  }
  const outer = outerNode()
  const { version } = versionOf(outer)
  if (major(version) >= OWN) return outer
  const machine = process.platform === 'darwin' ? 'macOS' : `${process.platform} ${process.arch}`
  throw new Trouble(
    `${machine} 上没有可随包安装的 Node.js ${OWN}，而本机的是 ${version}。请安装 Node.js ${OWN} 或更高版本后重试。`,
  )
}

function versionOf(node) {
  const { status, stdout, stderr, error } = spawnSync(node, ['--version'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status === 0) return { version: stdout.trim(), why: `版本是 ${stdout.trim()}` }
  return { version: '0', why: (error?.message ?? stderr ?? '').trim().split('\n')[0] }
}

/**
 * The machine's own Node, never the one in node_modules: an installation deletes that while it runs. npm says which
 * Node runs it; without npm it is the first on the path outside node_modules.
 */
export function outerNode() {
  const inside = `${sep}node_modules${sep}`
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program))
  const candidates = [process.env.npm_node_execpath, process.execPath, ...onPath]
  return candidates.find((path) => path && !path.includes(inside) && existsSync(path)) ?? process.execPath
}
