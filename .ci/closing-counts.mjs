/** Prints the counts of a test run, and fails when a test was skipped: here everything must be there. */
import { readFileSync } from 'node:fs'

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const skipped = report.testResults
  .flatMap(({ assertionResults }) => assertionResults)
  .filter(({ status }) => status !== 'passed' && status !== 'failed')

for (const { fullName } of skipped) console.error(`skipped: ${fullName}`)
if (skipped.length > 0) process.exitCode = 1
console.log(
  `${report.numPassedTests} passed, ${report.numFailedTests} failed, ${skipped.length} skipped`,
)
