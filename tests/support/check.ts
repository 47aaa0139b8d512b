import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { reportSizes } from './report-sizes.ts'

const root = join(import.meta.dirname, '..', '..')
const steps = [
	{
		name: 'format',
		program: 'node_modules/prettier/bin/prettier.cjs',
		args: ['--check', '--log-level', 'warn', '.'],
		remedy: 'run `npm run format`',
	},
	{
		name: 'lint',
		program: 'node_modules/eslint/bin/eslint.js',
		args: ['--config', '.ci/eslint.config.js', '--max-warnings', '0', '.'],
		remedy: 'mend what is named above',
	},
	{ name: 'types', program: 'node_modules/typescript/bin/tsc', args: ['--project', '.'], remedy: 'mend what is named above' },
	{
		name: 'rules of the house',
		program: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
		args: ['--config', '.ci/dependency-cruiser.cjs', '--output-type', 'err', 'app', 'server', 'db', 'moderation', 'tests'],
		remedy: 'each rule in .ci/dependency-cruiser.cjs says what to do instead',
	},
]

/** `npm run check`: format, lint, types, architecture rules; all are run, each says whether it passed. */
let failed = 0
for (const step of steps) {
	const ended = spawnSync(process.execPath, [join(root, step.program), ...step.args], { cwd: root, stdio: 'inherit' })
	process.stdout.write(ended.status === 0 ? `✓ ${step.name}\n` : `✗ ${step.name}: ${step.remedy}\n`)
	if (ended.status !== 0) failed++
}
reportSizes(root)
if (failed > 0) process.exitCode = 1
