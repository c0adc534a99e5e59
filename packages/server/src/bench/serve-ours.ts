import { buildApp } from '../app.ts'
import { openInstallation } from '../testing/open-installation.ts'

// The application as it runs in use, on the database of the benchmark: `serve-ours.ts DATA_DIR`.
const scope = await openInstallation(process.argv[2]!, { beside: true })
// Each visitor of the load has an address of their own, as behind the proxy of an office.
const app = await buildApp({ ...scope, settings: { ...scope.settings, trustProxy: true } })
await app.listen({ host: '127.0.0.1', port: 0 })
process.send!({ port: (app.server.address() as { port: number }).port })
