import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const results = join(root, 'var', 'test-results')

/** `npm test`: builds the pages, runs the tests of the rooms, then the journeys in a real browser, and counts them all at the end. */
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const only = process.argv.slice(2)
const suites = [
	{ name: 'rooms', args: ['run', ...only] },
	{ name: 'e2e', args: ['run', '--config', 'tests/e2e/vitest.config.ts', ...only] },
]
if (!run('node_modules/@remix-run/dev/dist/cli.js', ['vite:build'], 'ignore'))
	fail('the pages could not be built: run `npm run build` to see why')

interface Counts {
	readonly numPassedTests: number
	readonly numFailedTests: number
	readonly testResults: readonly { readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[] }[]
}

const leftOut: string[] = []
let passed = 0
let failed = 0
let broken = false
for (const suite of suites) {
	const output = join(results, `${suite.name}.json`)
	const ended = run('node_modules/vitest/vitest.mjs', [
		...suite.args,
		'--passWithNoTests',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${output}`,
	])
	const counts = read(output)
	passed += counts.numPassedTests
	failed += counts.numFailedTests
	for (const { assertionResults } of counts.testResults)
		leftOut.push(...assertionResults.filter(({ status }) => status === 'skipped' || status === 'pending').map(({ fullName }) => fullName))
	broken ||= !ended
}
if (leftOut.length > 0) {
	process.stdout.write(
		'\nLeft out here, by name. Tests of collected files and labelled cases want the folder ../shared beside the checkout; the others name\n',
	)
	process.stdout.write(`what they want. A test that stands in for one that ran (“… was not tried”) is listed too, and needs nothing.\n`)
	for (const name of leftOut) process.stdout.write(`  ${name}\n`)
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
if (broken || failed > 0) process.exitCode = 1

function run(program: string, args: string[], stdout: 'inherit' | 'ignore' = 'inherit'): boolean {
	const ended = spawnSync(process.execPath, [join(root, program), ...args], { cwd: root, stdio: ['ignore', stdout, 'inherit'] })
	return ended.status === 0
}

function read(path: string): Counts {
	try {
		return JSON.parse(readFileSync(path, 'utf8'))
	} catch {
		broken = true
		return { numPassedTests: 0, numFailedTests: 0, testResults: [] }
	}
}

function fail(sentence: string): never {
	process.stderr.write(`${sentence}\n`)
	process.exit(1)
}
