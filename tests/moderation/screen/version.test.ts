import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { SCREENING_VERSION } from '#moderation/screen/version.ts'

/*
 * What screening goes by, as a hash of its code without comments and layout, of the word lists it uses, and of what reads a period. When this test fails, the rules were
 * changed: if what is found changes too, raise SCREENING_VERSION, so that what was screened before is known to be outdated; then write the new pair here.
 */
const known = { version: 5, rules: '0e53c1daa4ef0178' }

const root = join(import.meta.dirname, '..', '..', '..')
const folder = join(root, 'moderation', 'screen')
/** Shapes and bookkeeping, no rules. */
const noRules = new Set(['finding.ts', 'stored-finding.ts', 'difference.ts', 'version.ts'])

function filesOf(path: string): string[] {
	return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? filesOf(join(path, entry.name)) : [join(path, entry.name)],
	)
}

function rulesHash(): string {
	const hash = createHash('sha256')
	for (const path of filesOf(folder).sort()) {
		const name = relative(folder, path)
		if (noRules.has(name)) continue
		const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
			compilerOptions: { removeComments: true, target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
		})
		hash.update(name).update(outputText)
	}
	const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
	hash.update(`${dependencies['bad-words']} ${dependencies['@vnphu/vn-badwords']}`)
	return hash.digest('hex').slice(0, 16)
}

test('rules do not change without their version', () => {
	expect({ version: SCREENING_VERSION, rules: rulesHash() }).toEqual(known)
})
