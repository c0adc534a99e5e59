/**
 * Counts of one Vitest run from its JSON report. A file that could not even be read holds no test and counts as one
 * failure, and so does anything else that made the run fail though every test passed.
 *
 * @returns {{ passed: number, failed: number, skipped: number, failures: string[] }}
 */
export function countTests(report, status) {
  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: file.name })),
  )
  const passed = tests.filter((test) => test.status === 'passed').length
  const failures = tests.filter((test) => test.status === 'failed').map((test) => `${test.file}: ${test.fullName}`)
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  failures.push(...broken.map((file) => `${file.name}: the file failed as a whole`))
  if (failures.length === 0 && (status !== 0 || tests.length === 0)) failures.push('the run failed outside its tests')
  return {
    passed,
    failed: failures.length,
    skipped: tests.length - passed - tests.filter((t) => t.status === 'failed').length,
    failures,
  }
}
