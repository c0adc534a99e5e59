import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/**
 * Runs `work` while no other prepare works on the same checkout. The lock is a folder outside node_modules, because an
 * installation removes that; it appears with its owner's number already inside, so that one left behind by a killed
 * process can always be recognised.
 */
export async function exclusively(root, say, work) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 12)
  const lock = join(tmpdir(), `yangguang-prepare-${userInfo().uid}-${name}`)
  let told = false
  while (!take(lock)) {
    if (!told) say('另一个安装或构建正在进行，等待其完成……')
    told = true
    await new Promise((resume) => setTimeout(resume, 300))
  }
  try {
    await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function take(lock) {
  const signed = mkdtempSync(`${lock}-`)
  writeFileSync(join(signed, 'owner'), String(process.pid))
  if (moves(signed, lock)) return true
  rmSync(signed, { recursive: true, force: true })

  const owner = ownerOf(lock)
  if (owner !== undefined && !lives(owner)) clearDead(lock, owner)
  return false
}

/** Moves the dead owner's folder aside before removing it: if somebody was faster, theirs is put back. */
function clearDead(lock, owner) {
  const aside = `${lock}-dead-${process.pid}`
  if (!moves(lock, aside)) return
  if (ownerOf(aside) === owner || !moves(aside, lock)) rmSync(aside, { recursive: true, force: true })
}

function moves(from, to) {
  try {
    renameSync(from, to)
    return true
  } catch {
    return false
  }
}

function ownerOf(lock) {
  try {
    return Number(readFileSync(join(lock, 'owner'), 'utf8'))
  } catch {
    return undefined
  }
}

function lives(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
