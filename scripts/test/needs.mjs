import { spawnSync } from 'node:child_process'
import { find, needs } from '../../packages/server/src/testing/needs.ts'

const missing = () => Object.keys(needs).filter((need) => !find(need))

/**
 * Finds what tests need beside Node and installs what is missing from the system's packages where that can be done
 * without asking: as root on Debian or Ubuntu. Gives back a sentence for each that is still missing.
 */
export function provide(say) {
  if (missing().length === 0) return []
  const cannot = whyNotInstall()
  if (!cannot) {
    say(`Installing ${named(missing())} from the system's packages ...`)
    aptGet('update')
    aptGet('install', '--yes', '--no-install-recommends', ...packagesFor(missing()))
  }
  return missing().map((need) => {
    const hint = `on Debian: apt-get install ${packagesFor([need]).join(' ')}`
    return `${named([need])} is not installed and ${cannot || 'could not be installed'} (${hint})`
  })
}

const named = (list) => list.map((need) => needs[need].what).join(', ')
const packagesFor = (list) => [...new Set(list.flatMap((need) => needs[need].packages))]

function whyNotInstall() {
  const apt = process.platform === 'linux' && spawnSync('apt-get', ['--version']).status === 0
  if (!apt) return 'this is not Debian or Ubuntu'
  return process.getuid() === 0 ? '' : 'only root may install it'
}

function aptGet(...args) {
  // A mirror that does not answer once, or another installation just at work, is no reason to go without.
  const patience = ['-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=300']
  const { status, stderr } = spawnSync('apt-get', ['--quiet', ...patience, ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) process.stderr.write(stderr)
}
