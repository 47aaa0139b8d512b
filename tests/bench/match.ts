import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { makeDb } from '#db/client.ts'
import { databaseUrl, startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { findWordCommonness } from '#db/read/find-word-commonness.ts'
import { findCandidateIds } from '#db/read/list-match-candidates.ts'
import type { Db } from '#db/schema.ts'
import type { MatchQuery } from '#moderation/verify/match-types.ts'
import { searchWords } from '#moderation/verify/search-words.ts'
import { generateEntry, insertGenerated, seededNumbers } from '#tests/support/generated-entries.ts'

export interface MatchBenchRow {
	readonly entries: number
	readonly queries: number
	/** Milliseconds of candidate retrieval, and of the bare trigram query on the same table. */
	readonly oursP50: number
	readonly oursP95: number
	readonly trigramP50: number
	readonly trigramP95: number
	/** Sum of our times over sum of the trigram times. */
	readonly ratio: number
	/** Share of entries meant that are among our 200 candidates, and among the ten the trigram query returns. */
	readonly oursFound: number
	readonly trigramFound: number
}

interface Asked {
	readonly identifier: string
	readonly query: MatchQuery
}

const root = join(import.meta.dirname, '..', '..')
const queriesPerSize = 40
const database = 'bench_match'

/**
 * Candidate retrieval in registries of the given sizes (made-up entries beside no others, see tests/support/generated-entries.ts), beside the bare
 * `word_similarity` query. Each query is the title of an entry as someone might type it, with its commune and part of its description.
 */
export async function benchMatch(sizes: readonly number[], say: (line: string) => void): Promise<MatchBenchRow[]> {
	const server = await startEmbedded(join(root, 'var', 'bench-postgres'), [
		'fsync=off',
		'full_page_writes=off',
		'max_wal_size=4GB',
		'shared_buffers=1GB',
		'maintenance_work_mem=512MB',
	])
	await onServer(server.url, `drop database if exists ${database} with (force)`, `create database ${database}`)
	const { db, close } = makeDb(databaseUrl(server.url, database), () => undefined, 4)
	try {
		await migrate(db)
		const rows: MatchBenchRow[] = []
		let written = 0
		for (const size of sizes) {
			await grow(db, written, size)
			written = size
			const row = await measure(db, size)
			rows.push(row)
			say(lineOf(row))
		}
		return rows
	} finally {
		await close()
		await onServer(server.url, `drop database if exists ${database} with (force)`)
		if (!server.attached) await server.stop()
	}
}

/** Indexes are made after a large load, as an import of this size would do. */
async function grow(db: Db, from: number, to: number): Promise<void> {
	const large = to - from > 50_000
	if (large) for (const index of ['entry_search', 'entry_names_folded']) await sql`drop index ${sql.ref(index)}`.execute(db)
	await insertGenerated(db, from, to)
	if (!large) return
	await sql`create index entry_search on entry using gin (search)`.execute(db)
	await sql`create index entry_names_folded on entry using gin (names_folded gin_trgm_ops)`.execute(db)
	await sql`vacuum analyze entry`.execute(db)
}

async function measure(db: Db, size: number): Promise<MatchBenchRow> {
	const asked = askedOf(size)
	const common = await findWordCommonness(db)
	for (const one of asked.slice(0, 5)) {
		await findCandidateIds(db, searchWords(one.query, 40), common, 200)
		await trigram(db, one)
	}
	const ours: number[] = []
	const theirs: number[] = []
	let oursFound = 0
	let trigramFound = 0
	for (const one of asked) {
		const words = searchWords(one.query, 40)
		const begun = performance.now()
		const ids = await findCandidateIds(db, words, common, 200)
		ours.push(performance.now() - begun)
		const again = performance.now()
		const found = await trigram(db, one)
		theirs.push(performance.now() - again)
		const meant = await db.selectFrom('entry').select('id').where('identifier', '=', one.identifier).executeTakeFirstOrThrow()
		if (ids.includes(meant.id)) oursFound++
		if (found.includes(meant.id)) trigramFound++
	}
	const sum = (list: number[]) => list.reduce((total, value) => total + value, 0)
	return {
		entries: size,
		queries: asked.length,
		oursP50: at(ours, 0.5),
		oursP95: at(ours, 0.95),
		trigramP50: at(theirs, 0.5),
		trigramP95: at(theirs, 0.95),
		ratio: sum(ours) / sum(theirs),
		oursFound: oursFound / asked.length,
		trigramFound: trigramFound / asked.length,
	}
}

async function trigram(db: Db, { query }: Asked): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select id from entry where fold(${query.title}) <% names_folded order by word_similarity(fold(${query.title}), names_folded) desc limit 10`.execute(
		db,
	)
	return rows.map((row) => row.id)
}

/** Titles as typed: a third without marks, a third with a slip, a third as they are. */
function askedOf(size: number): Asked[] {
	const random = seededNumbers(size)
	return Array.from({ length: queriesPerSize }, (_, index) => {
		const made = generateEntry(Math.floor(random() * size))
		const told = made.record.descriptions[0]?.text.split(' ').slice(3, 11).join(' ') ?? ''
		const query: MatchQuery = {
			title: typed(made.title, index % 3, random),
			description: told,
			languages: ['vi'],
			placeText: made.commune,
			heritageClass: null,
		}
		return { identifier: made.identifier, query }
	})
}

function typed(title: string, way: number, random: () => number): string {
	if (way === 0) return title
	const bare = title.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D').replace(/ƀ/gu, 'b')
	if (way === 1) return bare
	const cut = Math.floor(title.length * (0.5 + random() * 0.4))
	return title.slice(0, cut) + title.slice(cut + 1)
}

function at(list: number[], share: number): number {
	return [...list].sort((one, other) => one - other)[Math.floor(list.length * share)] ?? 0
}

function lineOf(row: MatchBenchRow): string {
	const ms = (value: number) => `${value.toFixed(1)} ms`
	return (
		`match candidates, ${row.entries.toLocaleString('en')} entries: ours p50 ${ms(row.oursP50)} p95 ${ms(row.oursP95)} (found ${row.oursFound.toFixed(2)}); ` +
		`trigram p50 ${ms(row.trigramP50)} p95 ${ms(row.trigramP95)} (found ${row.trigramFound.toFixed(2)}); ratio ${row.ratio.toFixed(2)}`
	)
}

async function onServer(url: string, ...statements: string[]): Promise<void> {
	const admin = makeDb(url, () => undefined, 1)
	try {
		for (const statement of statements) await admin.pool.query(statement)
	} finally {
		await admin.close()
	}
}

/** `npm run bench -- match [sizes…]`; 1,000,000 takes several minutes and about 4 GB of disk. */
async function runMatchBench(words: readonly string[]): Promise<void> {
	const sizes = words.length > 0 ? words.map(Number) : [10_000, 100_000, 1_000_000]
	const rows = await benchMatch(sizes, (line) => process.stdout.write(`${line}\n`))
	const [first, last] = [rows[0], rows.at(-1)]
	if (first && last && first !== last)
		process.stdout.write(
			`growth from ${first.entries} to ${last.entries} entries: ours ×${(last.oursP50 / first.oursP50).toFixed(1)}, trigram ×${(last.trigramP50 / first.trigramP50).toFixed(1)}\n`,
		)
}

if (import.meta.main) await runMatchBench(process.argv.slice(2))
