/** Vitest reporter: names every skipped test with its reason, which the usual reporters keep to themselves. */
export default class Skips {
  onTestRunEnd(modules) {
    for (const module of modules) {
      for (const test of module.children.allTests('skipped')) {
        const { note } = test.result()
        process.stdout.write(`skipped: ${test.fullName}${note ? ` (${note})` : ''}\n`)
      }
    }
  }
}
