const sum = (results, key) => results.reduce((total, result) => total + result[key], 0)

/** A table of the stages, the failures by name, and why anything was skipped. */
export function summary(results, missing) {
  const lines = results.map(
    ({ name, passed, failed, skipped, seconds }) =>
      `${name.padEnd(10)}${String(passed).padStart(6)} passed${String(failed).padStart(5)} failed${String(skipped).padStart(5)} skipped${seconds.toFixed(1).padStart(8)} s`,
  )
  const failures = results.flatMap((result) => result.failures)
  if (failures.length > 0) lines.push('', 'Failed:', ...failures.map((failure) => `  ${failure}`))
  if (sum(results, 'skipped') > 0 && missing.length > 0)
    lines.push('', 'Skipped because:', ...missing.map((reason) => `  ${reason}`))
  return lines.join('\n')
}

/** `N passed, N failed`, and the skipped only when there are any. */
export function lastLine(results) {
  const skipped = sum(results, 'skipped')
  return `${sum(results, 'passed')} passed, ${sum(results, 'failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
