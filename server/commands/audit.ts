import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import type { Head } from '#db/audit-chain.ts'
import type { ChainFault } from '../audit/check-chain.ts'
import { exportChain } from '../audit/export-chain.ts'
import { verifyChain } from '../audit/verify-chain.ts'
import { verifyFile } from '../audit/verify-file.ts'
import { minutesOf, type Witnessed } from '../audit/witness.ts'
import { parseEnv } from '../env.ts'
import { openHouse, type House } from '../house.ts'

const usage = `Cách dùng / usage:
  npm run -s audit -- verify [--expect VỊ-TRÍ:MÃ-BĂM]...     kiểm cả sổ nhật ký / verify the whole audit
  npm run -s audit -- verify --file TỆP.jsonl                kiểm một tệp đã xuất / verify an exported file, without a database
  npm run -s audit -- export [--from NGÀY] [--to NGÀY] [--out TỆP.jsonl]   xuất theo ngày (2026-03-01) / export by day
`

interface Asked {
	readonly word: 'verify' | 'export'
	readonly file?: string | undefined
	readonly expect: readonly Witnessed[]
	readonly from?: string | undefined
	readonly to?: string | undefined
	readonly out?: string | undefined
}

await main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
	process.exitCode = 2
})

/** Ends with 0 when the audit is whole, 1 when it is not (the first broken link is named), 2 when it could not be looked at. */
async function main(): Promise<void> {
	const asked = parse()
	if (!asked) {
		process.stderr.write(usage)
		process.exitCode = 2
		return
	}
	if (asked.file !== undefined) return report(await verifyFile(asked.file))
	// What the house logs goes to standard output, as the export does.
	const house = await openHouse(parseEnv('production', { ...process.env, LOG_LEVEL: 'silent' }))
	try {
		if (asked.word === 'export') await write(house, asked)
		else await verify(house, asked)
	} finally {
		await house.close()
	}
}

async function verify({ services }: House, { expect }: Asked): Promise<void> {
	const witnessed = await minutesOf(services.env.dataDir).read()
	report(await verifyChain(services.db, services.now(), [...witnessed, ...expect]))
}

function report({ fault, head, waiting }: { fault: ChainFault | null; head: Head; waiting?: number }): void {
	const end = `${head.position}:${head.hash}`
	if (!fault) {
		const tail = waiting === undefined ? '' : `; đang chờ nối / waiting to be linked: ${waiting}`
		process.stdout.write(`Sổ nhật ký nguyên vẹn / the audit is whole: ${head.position} events, ${head.seals} sealed days${tail}\n${end}\n`)
		return
	}
	process.exitCode = 1
	const where = [
		fault.eventId === null ? '' : `event ${fault.eventId}`,
		fault.position === null ? '' : `position ${fault.position}`,
		fault.day ?? '',
	]
	process.stdout.write(`Chỗ hỏng đầu tiên / first broken link: ${[...where, fault.kind].filter(Boolean).join(', ')} – ${fault.what}\n`)
	process.stdout.write(`Nguyên vẹn đến / whole up to: ${end}\n`)
}

async function write({ services }: House, { from, to, out }: Asked): Promise<void> {
	const target: Writable = out === undefined ? process.stdout : createWriteStream(out)
	for await (const line of exportChain(services.db, { ...(from ? { from } : {}), ...(to ? { to } : {}) }))
		if (!target.write(`${line}\n`)) await once(target, 'drain')
	if (out === undefined) return
	target.end()
	await once(target, 'finish')
}

function parse(): Asked | null {
	try {
		const { positionals, values } = parseArgs({
			allowPositionals: true,
			options: {
				file: { type: 'string' },
				expect: { type: 'string', multiple: true, default: [] },
				from: { type: 'string' },
				to: { type: 'string' },
				out: { type: 'string' },
			},
		})
		const [word, ...rest] = positionals
		if ((word !== 'verify' && word !== 'export') || rest.length > 0) return null
		if ([values.from, values.to].some((day) => day !== undefined && !isDay(day))) return null
		return { ...values, word, expect: values.expect.map(parseExpected) }
	} catch {
		return null
	}
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

function parseExpected(text: string): Witnessed {
	const found = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text)
	if (!found?.[2]) throw new Error(text)
	return { position: Number(found[1]), hash: found[2] }
}
