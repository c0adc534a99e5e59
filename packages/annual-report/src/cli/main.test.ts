import { describe, expect, it } from 'vitest'
import { nianbao } from './testing/run.ts'

const COMMANDS = ['check', 'read', 'compare', 'rollup', 'render', 'rules']

describe('nianbao', () => {
  it('tells its commands, and each of them its use with an example', () => {
    const { exit, out } = nianbao(['--help'])
    expect(exit).toBe(0)
    for (const command of COMMANDS) {
      expect(out).toMatch(new RegExp(`^  ${command} `, 'm'))
      const help = nianbao([command, '--help'])
      expect([command, help.exit]).toEqual([command, 0])
      expect(help.out).toContain(`nianbao ${command}`)
      expect(help.out).toMatch(/例子\n {2}/)
    }
    expect(nianbao(['help', 'check']).out).toBe(nianbao(['check', '-h']).out)
  })

  it('tells its version', () => {
    expect(nianbao(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each([
    ['nothing', [], /用法/],
    ['a command there is not', ['chek', 'a.docx'], /没有 chek 这个命令.*nianbao --help/],
    ['a file where the command belongs', ['年报.docx'], /请运行 nianbao check 年报\.docx/],
    ['an option there is not', ['check', '--jsn', 'a.txt'], /没有 --jsn 这个选项.*nianbao check --help/],
    ['an option without its value', ['read', 'a.txt', '-o'], /缺少值/],
    ['a value too many', ['read', '--json=yes', 'a.txt'], /--json 不带值/],
    ['no file', ['check'], /没有给出文件。例如/],
    ['two forms at once', ['check', '--json', '--html', 'a.txt'], /--json 和 --html 只能选一种/],
    ['one report to compare', ['compare', 'a.txt'], /请给出两份报告/],
    ['no output to draw to', ['render', 'a.json'], /请用 -o/],
    ['a form there is not', ['render', 'a.json', '-o', 'a.odt'], /不会做 \.odt 文件。可以是 \.docx/],
    ['a document to draw', ['render', 'a.docx', '-o', 'a.pdf'], /请先运行 nianbao read --json/],
    ['a rule there is not', ['rules', 't9'], /没有 t9 这条规则/],
  ])('given %s says what to do', (_, args, sentence) => {
    const { exit, out, err } = nianbao(args)
    expect(exit).toBe(2)
    expect(out + err).toMatch(sentence)
    expect(err).not.toMatch(/ {4}at |Error:/)
  })

  it('lists its rules and explains one', () => {
    const { out } = nianbao(['rules'])
    expect(out).toMatch(/^t3-identity +错误 +\S/m)
    const listed = JSON.parse(nianbao(['rules', '--json']).out) as { id: string }[]
    expect(listed.length).toBeGreaterThan(10)
    expect(nianbao(['rules', 't3-identity']).out).toMatch(/^# t3-identity\n[\s\S]*（错误）[\s\S]*## 理由/)
  })
})
