/**
 * Gets a checkout ready to run: installs packages when the lock file changed, builds the workbench when its sources
 * changed. Runs before `npm start` and `npm test` on whatever Node the machine has (20 or newer), so it uses nothing
 * from node_modules. Doing nothing must stay cheap: it stands in the way of every start.
 */
import { fileURLToPath } from 'node:url'
import { installPackages, packagesAreInstalled } from './prepare/install.mjs'
import { exclusively } from './prepare/lock.mjs'
import { checkOuterNode, findProjectNode } from './prepare/node.mjs'
import { Trouble } from './prepare/trouble.mjs'
import { buildWorkbench, workbenchIsBuilt } from './prepare/workbench.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const say = (line) => process.stdout.write(`${line}\n`)

try {
  checkOuterNode()
  if (!packagesAreInstalled(root) || !workbenchIsBuilt(root)) {
    await exclusively(root, say, async () => {
      if (!packagesAreInstalled(root)) await installPackages(root, say)
      const node = findProjectNode(root)
      if (!workbenchIsBuilt(root)) await buildWorkbench(root, node, say)
    })
  }
  // Cheap where npm brought one; without, the machine's own may have been exchanged since.
  findProjectNode(root, { tried: true })
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  process.stderr.write(`\n${error.message}\n`)
  process.exit(1)
}
