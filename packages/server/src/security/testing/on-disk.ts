import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestApp } from '../../testing/app.ts'

/** Every file the installation has put on disk, with its bytes. */
export async function onDisk({ scope }: TestApp): Promise<{ path: string; content: Buffer }[]> {
  const entries = await readdir(scope.settings.dataDir, { recursive: true, withFileTypes: true })
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => ({
        path: join(parentPath, name),
        content: await readFile(join(parentPath, name)),
      })),
  )
}
