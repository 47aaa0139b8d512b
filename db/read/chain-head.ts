import type { Selectable } from 'kysely'
import type { Head } from '../audit-chain.ts'
import type { AuditHeadTable } from '../tables/audit.ts'

/** The chain's end, as its row holds it. */
export function headOf(row: Selectable<AuditHeadTable>): Head {
	return {
		position: row.position,
		eventId: row.event_id,
		hash: row.hash.toString('hex'),
		day: row.day,
		count: row.count,
		sealedDay: row.sealed_day,
		seals: row.seals,
		sealHash: row.seal_hash.toString('hex'),
	}
}
