import { randomUUID } from 'node:crypto'
import { screeningOutcome } from '#moderation/screen/outcome.ts'
import type { StoredFinding } from '#moderation/screen/stored-finding.ts'
import { SCREENING_VERSION } from '#moderation/screen/version.ts'
import type { Transaction } from '#db/schema.ts'
import type { ContributionRow } from '#db/tables/contribution.ts'
import { insertScreening } from '#db/write/review.ts'

/** Keeps what screening found, beside what it found before. */
export async function keepScreening(trx: Transaction, at: Date, row: ContributionRow, findings: readonly StoredFinding[]): Promise<void> {
	await insertScreening(trx, {
		id: randomUUID(),
		contribution_id: row.id,
		contribution_version: row.version,
		rules_version: String(SCREENING_VERSION),
		outcome: screeningOutcome(findings),
		findings: JSON.stringify(findings),
		at,
	})
}
