import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Writes the licences of everything bundled that is not ours: their authors ask that the text goes along. */
export async function writeNotices(metafiles, file) {
  const folders = new Set()
  for (const { inputs } of metafiles) {
    for (const path of Object.keys(inputs)) {
      const folder = packageFolder(path)
      if (folder) folders.add(folder)
    }
  }
  const notices = [...folders].map(notice).sort((left, right) => left.name.localeCompare(right.name))
  const missing = notices.filter(({ text }) => text === '')
  const text = notices.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text.trim()}\n`)
  if (missing.length > 0) process.stderr.write(`No licence text in: ${missing.map(({ name }) => name).join(', ')}\n`)
  writeFileSync(file, `nianbao contains these packages:\n\n${text.join(`\n${'-'.repeat(78)}\n\n`)}`)
}

function packageFolder(path) {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(resolve(path).replaceAll('\\', '/'))
  return match && existsSync(join(match[1], 'package.json')) ? match[1] : null
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry))
  return { name, version, license, folder: dirname(folder), text: file ? readFileSync(join(folder, file), 'utf8') : '' }
}
