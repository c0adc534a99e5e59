import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

/** Runs one of the project's programs with its output shown; gives back its exit status (1 when it cannot start or was killed). */
export function run(root, [program, ...args]) {
  const bin = join(root, 'node_modules', '.bin')
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' }
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, CI: 'true', ...plain }
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    })
    child.on('error', () => resolve(1))
    child.on('close', (status) => resolve(status ?? 1))
  })
}
