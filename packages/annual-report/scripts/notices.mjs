import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Writes the licences of everything bundled that is not ours: their authors ask that the text goes along. */
export function writeNotices(metafiles, file) {
  const folders = new Set()
  for (const { inputs } of metafiles) {
    for (const path of Object.keys(inputs)) {
      const folder = packageFolder(path)
      if (folder) folders.add(folder)
    }
  }
  const notices = [...folders].map(notice).sort((left, right) => left.name.localeCompare(right.name))
  const text = notices.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text.trim()}\n`)
  writeFileSync(file, `nianbao contains these packages:\n\n${text.join(`\n${'-'.repeat(78)}\n\n`)}`)
}

function packageFolder(path) {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(resolve(path).replaceAll('\\', '/'))
  return match && existsSync(join(match[1], 'package.json')) ? match[1] : null
}

/** Some packages name their licence and carry no text of it: then what they say of themselves stands here. */
function notice(folder) {
  const { name, version, license, author, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry))
  const said = [author?.name ?? author, repository?.url ?? repository].filter(Boolean).join(', ')
  return { name, version, license, text: file ? readFileSync(join(folder, file), 'utf8') : said }
}
