import { hasEntries } from '#db/read/has-entries.ts'
import { parseEnv } from '#server/env.ts'
import { openHouse } from '#server/house.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { isNew, matchCase, summarise, toMatchCase } from '#server/verify/match-cases.ts'
import type { MatchedCase } from '#server/verify/match-cases.ts'
import { matchRegistry } from '#server/verify/match-registry.ts'
import { loadSeedCorpus, readTable } from '#server/verify/seed-corpus.ts'
import type { MatchQuery, MatchResult } from '#moderation/verify/match-types.ts'
import { rankCandidates } from '#moderation/verify/rank.ts'

const usage = `Cách dùng / usage: npm run -s match -- TỆP.csv [--files]
  Cột / columns: case_id, title, description, language, place_text, latitude, longitude, heritage_class_guess [, expected_id]
  --files   đối chiếu với tệp mẫu, không mở cơ sở dữ liệu / match against the sample files, open no database
`

await main(process.argv.slice(2)).catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
	process.exitCode = 1
})

/** `npm run -s match -- FILE.csv`: nothing but one line of JSON a case, and the figures where cases are labelled. Ends with 2 when called wrongly. */
async function main(words: string[]): Promise<void> {
	const [file, ...rest] = words.filter((word) => word !== '--files')
	if (file === undefined || rest.length > 0) {
		process.stderr.write(usage)
		process.exitCode = 2
		return
	}
	const rows = await readTable(file).catch((cause: unknown) => {
		throw new Error(`Không đọc được tệp / the file cannot be read: ${file}`, { cause })
	})
	report(words.includes('--files') ? await againstFiles(rows) : await againstRegistry(rows))
}

async function againstFiles(rows: Record<string, string>[]): Promise<MatchedCase[]> {
	const corpus = await loadSeedCorpus()
	return matchAll(rows, (query) => rankCandidates(query, corpus))
}

/** The registry of this house; an empty one gets the sample inventory first. */
async function againstRegistry(rows: Record<string, string>[]): Promise<MatchedCase[]> {
	const house = await openHouse(parseEnv('production', { ...process.env, LOG_LEVEL: 'silent' }))
	try {
		if (!(await hasEntries(house.services.db))) await loadSampleData(house.services)
		return await matchAll(rows, (query) => matchRegistry(house.services.db, query))
	} finally {
		await house.close()
	}
}

/** One after another, so that each case's time is its own. */
async function matchAll(
	rows: Record<string, string>[],
	match: (query: MatchQuery) => MatchResult | Promise<MatchResult>,
): Promise<MatchedCase[]> {
	const matched: MatchedCase[] = []
	for (const row of rows) matched.push(await matchCase(toMatchCase(row), match))
	return matched
}

function report(matched: MatchedCase[]): void {
	for (const { caseId, result } of matched) {
		const candidates = result.candidates.map(({ entryId, score }) => ({ id: entryId, score }))
		process.stdout.write(`${JSON.stringify({ case_id: caseId, verdict: result.verdict, confidence: result.confidence, candidates })}\n`)
	}
	const labelled = matched.filter((one) => one.expected.length > 0)
	if (labelled.length === 0) return
	const figures = summarise(matched)
	process.stderr.write(
		`${matched.length} cases, ${labelled.length} labelled (${labelled.filter((one) => !isNew(one)).length} items): recall@1 ${figures.recallAt1}, recall@5 ${figures.recallAt5}, MRR ${figures.mrr}, ` +
			`NEW-F1 ${figures.newF1}, right decisions ${figures.rightDecisions}; p50 ${figures.p50Ms} ms, p95 ${figures.p95Ms} ms\n`,
	)
}
