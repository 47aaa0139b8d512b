import { performance } from 'node:perf_hooks'
import type { MatchQuery, MatchResult } from '#moderation/verify/match-types.ts'

/** One case of a matching file; `expected` is empty where nobody has labelled it. */
export type MatchCase = { caseId: string; query: MatchQuery; expected: string[] }

export type MatchedCase = { caseId: string; expected: string[]; result: MatchResult; ms: number }

export type MatchSummary = {
	cases: number
	recallAt1: number
	recallAt5: number
	mrr: number
	newF1: number
	rightDecisions: number
	p50Ms: number
	p95Ms: number
}

export function toMatchCase(row: Record<string, string>): MatchCase {
	const [lat, lon] = [Number(row.latitude), Number(row.longitude)]
	const query: MatchQuery = {
		title: row.title ?? '',
		description: row.description ?? '',
		languages: (row.language ?? '').split('|').filter(Boolean),
		placeText: row.place_text ?? '',
		heritageClass: row.heritage_class_guess || null,
		...(row.latitude && row.longitude && Number.isFinite(lat) && Number.isFinite(lon) ? { point: { lat, lon } } : {}),
	}
	return { caseId: row.case_id ?? '', query, expected: (row.expected_id ?? '').split('|').filter(Boolean) }
}

/** Matches one case and takes the time. */
export async function matchCase(
	{ caseId, query, expected }: MatchCase,
	match: (query: MatchQuery) => MatchResult | Promise<MatchResult>,
): Promise<MatchedCase> {
	const from = performance.now()
	const result = await match(query)
	return { caseId, expected, result, ms: performance.now() - from }
}

/** The figures of the labelled cases. Recall and MRR are over cases whose answer is an entry; a decision is right when verdict and first candidate are. */
export function summarise(matched: MatchedCase[]): MatchSummary {
	const labelled = matched.filter((one) => one.expected.length > 0)
	const ranks = labelled
		.filter((one) => !isNew(one))
		.map((one) => one.result.candidates.findIndex((candidate) => one.expected.includes(candidate.entryId)) + 1)
	const saidNew = labelled.filter((one) => one.result.verdict === 'new')
	const trulyNew = saidNew.filter(isNew).length
	const news = labelled.filter(isNew).length
	const times = matched.map((one) => one.ms).sort((one, other) => one - other)
	return {
		cases: matched.length,
		recallAt1: share(ranks, (rank) => rank === 1),
		recallAt5: share(ranks, (rank) => rank >= 1 && rank <= 5),
		mrr: round(ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / Math.max(1, ranks.length)),
		newF1: round((2 * trulyNew) / Math.max(1, saidNew.length + news)),
		rightDecisions: share(labelled, isRight),
		p50Ms: round(times[Math.floor(times.length * 0.5)] ?? 0),
		p95Ms: round(times[Math.floor(times.length * 0.95)] ?? 0),
	}
}

export function isNew(one: { expected: string[] }): boolean {
	return one.expected.includes('NEW')
}

export function isRight(one: MatchedCase): boolean {
	const top = one.result.candidates[0]?.entryId ?? ''
	return isNew(one) ? one.result.verdict === 'new' : one.result.verdict === 'match' && one.expected.includes(top)
}

function share<T>(list: T[], test: (item: T) => boolean): number {
	return round(list.filter(test).length / Math.max(1, list.length))
}

function round(value: number): number {
	return Math.round(value * 1000) / 1000
}
