import { isNew, matchCase, summarise, toMatchCase } from '#server/verify/match-cases.ts'
import { loadSeedCorpus, readTable } from '#server/verify/seed-corpus.ts'

const file = process.argv[2]
if (file === undefined) {
	process.stderr.write(
		'npm run -s match -- FILE.csv   (columns: case_id, title, description, language, place_text, latitude, longitude, heritage_class_guess)\n',
	)
	process.exitCode = 2
} else {
	const corpus = await loadSeedCorpus()
	const matched = (await readTable(file)).map((row) => matchCase(toMatchCase(row), corpus))
	for (const { caseId, result } of matched) {
		const candidates = result.candidates.map(({ entryId, score }) => ({ id: entryId, score }))
		process.stdout.write(`${JSON.stringify({ case_id: caseId, verdict: result.verdict, confidence: result.confidence, candidates })}\n`)
	}
	if (matched.some((one) => one.expected.length > 0)) {
		const s = summarise(matched)
		const items = matched.filter((one) => one.expected.length > 0 && !isNew(one)).length
		process.stderr.write(
			`cases ${s.cases} (items ${items}) recall@1 ${s.recallAt1} recall@5 ${s.recallAt5} MRR ${s.mrr} NEW-F1 ${s.newF1} right decisions ${s.rightDecisions} p50 ${s.p50Ms} ms p95 ${s.p95Ms} ms\n`,
		)
	}
}
