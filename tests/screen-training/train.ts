import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { bare } from '#moderation/screen/fold.ts'
import { standsAlone, toldPassages, type ToldPassage } from '#moderation/screen/learned.ts'
import { readByRules } from '#moderation/screen/text.ts'
import type { LearnedLabel } from '#moderation/screen/weights.generated.ts'
import { seedKnowledge } from '#server/commands/screen.ts'
import { lean, learn, type Example, type Model } from './learn.ts'

/**
 * Learns the weights of the signs of abuse and spam and prints cross-validated figures.
 * node tests/screen-training/train.ts [--write] [--ridge 1] [--share 0.005] [--folds 8] [KEPT-APART.csv…]
 */
const { values, positionals } = parseArgs({
	options: {
		write: { type: 'boolean' },
		ridge: { type: 'string', default: '1' },
		share: { type: 'string', default: '0.013' },
		folds: { type: 'string', default: '8' },
		without: { type: 'string' },
		show: { type: 'boolean' },
	},
	allowPositionals: true,
})
const here = new URL('./', import.meta.url)
const at = (path: string): URL => new URL(path, here)
const csvIn = (folder: string, name: RegExp): URL[] =>
	readdirSync(at(folder))
		.filter((file) => name.test(file))
		.sort()
		.map((file) => at(`${folder}/${file}`))

const development = at('../../../shared/data/screening_dev.csv')
const files = [
	...(existsSync(development) ? [development] : []),
	...csvIn('../moderation/screen', /^rows-tune.*\.csv$/),
	...csvIn('rows', /\.csv$/),
].filter((file) => values.without === undefined || !file.href.includes(values.without))
const labels = ['abusive', 'spam'] as const satisfies readonly LearnedLabel[]
const folds = Number(values.folds)
const ridge = Number(values.ridge)
const knowledge = seedKnowledge()

interface Told {
	readonly text: string
	readonly label: string
	readonly passages: readonly ToldPassage[]
	/** The same typed without marks, if it has any: half of what people write here is typed so. */
	readonly bare: readonly ToldPassage[]
	readonly isHeld: boolean
}

type Row = Record<string, string>
const rowsOf = (file: URL | string): Row[] =>
	parse(readFileSync(file), { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true, relax_quotes: true })

function passagesOf(text: string): ToldPassage[] {
	const { view, hints } = readByRules(text, knowledge)
	return toldPassages(view, hints)
}

function tell({ text = '', label = '' }: Row): Told {
	const { view, hints } = readByRules(text, knowledge)
	const passages = toldPassages(view, hints)
	const unmarked = bare(text.normalize('NFC'))
	return { text, label, passages, bare: unmarked === text ? [] : passagesOf(unmarked), isHeld: hints.some(standsAlone) }
}

/** What the registry itself tells must never be held. */
const inventory = rowsOf(at('../../db/seed/inventory.csv')).flatMap((row) =>
	Object.values(row).flatMap((text) => text.split('|').map((part) => ({ text: part, label: 'innocent' }))),
)
const plan = at('../../../shared/000_d5fe39ac312f8b72.txt')
const planned = existsSync(plan)
	? readFileSync(plan, 'utf8')
			.split(/(?<=[.;:!?])\s+/)
			.map((text) => ({ text, label: 'innocent' }))
	: []
const written = files.flatMap(rowsOf).map(tell)
const rows = [...written, ...[...inventory, ...planned].map(tell)]

function examplesOf(told: readonly Told[], label: LearnedLabel): Example[] {
	return told.flatMap((row) => {
		const isOfLabel = row.label === label
		return [
			...row.passages.map(({ tellings }) => ({ tellings, isOfLabel, weight: 1 })),
			...row.bare.map(({ tellings }) => ({ tellings, isOfLabel, weight: 0.5 })),
		]
	})
}

type Models = Record<LearnedLabel, Model>
const learnBoth = (told: readonly Told[]): Models => ({
	abusive: learn(examplesOf(told, 'abusive'), ridge),
	spam: learn(examplesOf(told, 'spam'), ridge),
})

/** The furthest lean of a row's passages. */
const leanOf = (model: Model, row: Told): number => Math.max(...row.passages.map(({ tellings }) => lean(model, tellings)), -99)

const foldOf = new Map(rows.map((row, index) => [row, (index * 7) % folds]))
const leans = new Map<Told, Record<LearnedLabel, number>>()
for (let fold = 0; fold < folds; fold++) {
	const models = learnBoth(rows.filter((row) => foldOf.get(row) !== fold))
	for (const row of rows) {
		if (foldOf.get(row) === fold) leans.set(row, { abusive: leanOf(models.abusive, row), spam: leanOf(models.spam, row) })
	}
}

/** The lean that this share of the innocent rows the rules let pass go beyond. */
function boundOf(label: LearnedLabel): number {
	const passed = written.filter((row) => row.label === 'innocent' && !row.isHeld).map((row) => leans.get(row)?.[label] ?? 0)
	return passed.sort((one, other) => other - one)[Math.ceil(passed.length * Number(values.share))] ?? 0
}
const bound = { abusive: boundOf('abusive'), spam: boundOf('spam') }

function report(title: string, told: readonly Told[], leansOf: (row: Told) => Record<LearnedLabel, number>): void {
	const parts = ['abusive', 'spam', 'innocent'].map((label) => {
		const of = told.filter((row) => row.label === label)
		const learned = (row: Told) => labels.some((each) => leansOf(row)[each] >= bound[each])
		const percent = (held: (row: Told) => boolean) => ((100 * of.filter(held).length) / Math.max(1, of.length)).toFixed(1)
		return `${label} ${of.length}: ${percent((row) => row.isHeld)} → ${percent((row) => row.isHeld || learned(row))}`
	})
	console.log(`${title}: ${parts.join(' · ')}`)
	if (values.show) {
		for (const row of told) {
			const isLearned = labels.some((each) => leansOf(row)[each] >= bound[each])
			if (row.label === 'innocent' ? isLearned && !row.isHeld : !isLearned && !row.isHeld)
				console.log(`   ${row.label} ${labels.map((each) => (leansOf(row)[each] - bound[each]).toFixed(1)).join(' ')} ${row.text}`)
		}
	}
}

console.log(`learned from ${rows.length} rows; bounds ${JSON.stringify(bound)}`)
const none = { abusive: -99, spam: -99 }
report(`${folds}-fold, rules alone → with what was learned`, written, (row) => leans.get(row) ?? none)
const models = learnBoth(rows)
const finally_ = (row: Told): Record<LearnedLabel, number> => ({ abusive: leanOf(models.abusive, row), spam: leanOf(models.spam, row) })
for (const file of [...csvIn('../moderation/screen', /^rows-report.*\.csv$/), ...positionals]) {
	report(`kept apart, ${String(file).split('/').at(-1)}`, rowsOf(file).map(tell), finally_)
}

if (values.write) {
	const signs = new Set([...models.abusive.weights.keys(), ...models.spam.weights.keys()])
	const lines = [...signs].flatMap((sign) => {
		const both = labels.map((label) => Math.round(100 * (models[label].weights.get(sign) ?? 0)))
		return both.some((weight) => Math.abs(weight) >= 8) ? [`${sign}\t${both.join('\t')}`] : []
	})
	const rounded = (pair: Record<LearnedLabel, number>) =>
		JSON.stringify({ abusive: Number(pair.abusive.toFixed(3)), spam: Number(pair.spam.toFixed(3)) })
	const source = `// Written by tests/screen-training/train.ts from ${rows.length} labelled rows; figures in tests/screen-training/README.md. Change the rows, not this file.
export type LearnedLabel = 'abusive' | 'spam'
export const learned: { bias: Record<LearnedLabel, number>; bound: Record<LearnedLabel, number>; signs: string } = {
	bias: ${rounded({ abusive: models.abusive.bias, spam: models.spam.bias })},
	bound: ${rounded(bound)},
	/** A line each: the sign, and its hundredths towards abuse and spam. */
	signs: ${JSON.stringify(lines.sort().join('\n'))},
}
`
	writeFileSync(at('../../moderation/screen/weights.generated.ts'), source)
	console.log(`${lines.length} signs, ${Math.round(source.length / 1024)} KiB`)
}
