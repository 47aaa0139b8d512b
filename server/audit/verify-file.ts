import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { Head } from '#db/audit-chain.ts'
import { emptyHead } from './chain.ts'
import { ChainCheck, type ChainFault } from './check-chain.ts'
import type { Json } from './canonical-json.ts'

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const number = z.int().nonnegative()
const head = z.object({
	position: number,
	eventId: number,
	hash,
	day: day.nullable(),
	count: number,
	sealedDay: day.nullable(),
	seals: number,
	sealHash: hash,
})
const link = z.object({ position: number, eventId: number, day, previous: hash, hash })
const json: z.ZodType<Json> = z.json()
const event = z.strictObject({
	id: number,
	at: z.string(),
	kind: z.string(),
	actorId: z.string().nullable(),
	contributionId: z.string().nullable(),
	entryId: z.string().nullable(),
	memberId: z.string().nullable(),
	payload: json,
})
const seal = z.object({ day, position: number, eventId: number, count: number, head: hash, sealedAt: z.string(), previous: hash, hash })
const line = z.discriminatedUnion('type', [
	z.object({ type: z.literal('audit'), version: z.literal(1), from: head }),
	z.object({ type: z.literal('link'), link, event: event.nullable() }),
	z.object({ type: z.literal('seal'), seal }),
	z.object({ type: z.literal('end'), head }),
])
type Line = z.infer<typeof line>

async function* readLines(path: string): AsyncGenerator<{ readonly number: number; readonly line: Line | null }> {
	let number = 0
	for await (const text of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
		number++
		if (text.trim() !== '') yield { number, line: parse(text) }
	}
}

function parse(text: string): Line | null {
	try {
		return line.parse(JSON.parse(text))
	} catch {
		return null
	}
}

/** Verifies a file that `export` wrote, by itself alone: what is whole ends at `head`, to be compared with what was noted elsewhere. */
export async function verifyFile(path: string): Promise<{ readonly fault: ChainFault | null; readonly head: Head }> {
	let check: ChainCheck | null = null
	let isEnded = false
	for await (const { number, line } of readLines(path)) {
		const at = { eventId: null, position: check?.head.position ?? null, day: check?.head.day ?? null }
		const wrong = (kind: 'altered' | 'inserted', what: string) => ({
			fault: { kind, ...at, what: `line ${number}: ${what}` },
			head: check?.head ?? emptyHead,
		})
		if (line === null) return wrong('altered', 'not a line of the audit')
		if (isEnded) return wrong('inserted', 'after the end')
		if (line.type === 'audit') {
			if (check) return wrong('inserted', 'a second beginning')
			check = new ChainCheck((searched) => findInFile(path, searched), line.from)
			continue
		}
		if (!check) return wrong('altered', 'the beginning is missing')
		isEnded = line.type === 'end'
		const fault = line.type === 'end' ? check.finish(line.head) : await check.pass(line)
		if (fault) return { fault, head: check.head }
	}
	const head = check?.head ?? emptyHead
	if (isEnded) return { fault: null, head }
	return { fault: { kind: 'missing', eventId: null, position: head.position + 1, day: head.day, what: 'the file has no end' }, head }
}

async function findInFile(path: string, searched: string): Promise<number | undefined> {
	for await (const { line } of readLines(path)) if (line?.type === 'link' && line.link.hash === searched) return line.link.position
	return undefined
}
