import { fileURLToPath } from 'node:url'

/** What `scripts/prepare/` offers: plain JavaScript, so that it runs before anything is installed. */
interface Prepare {
  workbenchIsBuilt(root: string): boolean
  buildWorkbench(root: string, node: string, say: (line: string) => void): Promise<void>
  exclusively(root: string, say: (line: string) => void, act: () => Promise<void>): Promise<void>
}

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const script = (name: string) => import(new URL(`scripts/prepare/${name}`, `file://${root}`).href)

/** Before the first journey: the workbench they go through is the one of these sources, not of yesterday's. */
export default async function setup(): Promise<void> {
  const { workbenchIsBuilt, buildWorkbench, exclusively }: Prepare = {
    ...(await script('workbench.mjs')),
    ...(await script('lock.mjs')),
  }
  if (workbenchIsBuilt(root)) return
  const say = (line: string) => process.stdout.write(`${line}\n`)
  await exclusively(root, say, async () => {
    if (!workbenchIsBuilt(root)) await buildWorkbench(root, process.execPath, say)
  })
}
