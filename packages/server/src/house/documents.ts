import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './sources.ts'

/** A page of the documentation. */
export interface Page {
  /** From the root, with slashes. */
  path: string
  text: string
}

const LEFT_OUT = new Set(['node_modules', 'dist', 'data', '.git'])

/** Every Markdown file of the repository. */
export function readPages(folder = ''): Page[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (entry.isDirectory()) return LEFT_OUT.has(entry.name) ? [] : readPages(path)
    return entry.name.endsWith('.md') ? [{ path, text: readFileSync(join(root, path), 'utf8') }] : []
  })
}

const fence = /^```(\w*)\n([\s\S]*?)^```$/gm

/** The fenced blocks of a page, with the language they name. */
export const blocksOf = ({ text }: Page) =>
  [...text.matchAll(fence)].map(([, language, body]) => ({ language: language!, lines: body!.split('\n') }))

/** Relative addresses a page links to or shows as a picture, without what follows a `#`. */
export const linksOf = ({ text }: Page): string[] =>
  [...text.replaceAll(fence, '').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, address]) => address!.split('#')[0]!)
    .filter((address) => address !== '' && !/^[a-z]+:/.test(address))

/** Paths in code type: with a slash at the end or the ending of a source file. Those that begin with a variable are not ours. */
export const pathsOf = ({ text }: Page): string[] =>
  [...text.replaceAll(fence, '').matchAll(/`([^`\n]+)`/g)]
    .map(([, code]) => code!)
    .filter((code) => /^[\w@.-]+(\/[\w@.-]+)*(\/|\.(ts|tsx|mjs|md|sql|css))$/.test(code) && !/^[A-Z_]+\//.test(code))

/** Folders and files of a tree drawn by indentation in a block without a language. */
export function treesOf(page: Page): string[] {
  return blocksOf(page)
    .filter(({ language }) => language === '')
    .flatMap(({ lines }) => {
      const above: { indent: number; path: string }[] = []
      return lines.flatMap((line) => {
        const indent = line.search(/\S/)
        while (above.length > 0 && above.at(-1)!.indent >= indent) above.pop()
        const names = /^\s*((?:[\w./-]+(?:\/|\.(?:ts|tsx|mjs|md))\s+)*)/
          .exec(`${line} `)![1]!
          .split(/\s+/)
          .filter(Boolean)
        const paths = names.map((name) => `${above.at(-1)?.path ?? ''}${name}`)
        if (paths.length > 0) above.push({ indent, path: paths[0]! })
        return paths
      })
    })
}

/** Whether a path named on a page is there: from the page or a folder above it, under `packages` or in the sources of one. */
export function exists(page: Page, path: string): boolean {
  const above = [dirname(page.path)]
  while (above.at(-1) !== '.') above.push(dirname(above.at(-1)!))
  const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/src`)
  return [...above, 'packages', ...packages].some((folder) => existsSync(join(root, folder, path)))
}

/** `npm run NAME`, `npm start` and `npm test`, wherever a page says them. */
export const scriptsOf = ({ text }: Page): string[] =>
  [...text.matchAll(/\bnpm (?:run (?:-s )?([a-z][\w:-]*\w)|(start|test)\b)/g)].map(([, run, short]) => (run ?? short)!)

/** Tests named by a sentence of theirs: `file.test.ts` “sentence”. */
export const testsOf = ({ text }: Page): { file: string; sentence: string }[] =>
  [...text.matchAll(/`([\w/.-]+\.test\.tsx?)` “(.+?)”(?=[;,.)]|\s*(?:\||$))/gm)].map(([, file, sentence]) => ({
    file: file!,
    sentence: sentence!,
  }))

/** The rows of the table below a heading, cell by cell, without its head. */
export function tableUnder({ text }: Page, heading: string): string[][] {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  const rows = section.split('\n').filter((line) => line.startsWith('|'))
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}
