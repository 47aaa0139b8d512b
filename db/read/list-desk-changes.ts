import { sql } from 'kysely'
import type { ClaimStep, Contribution } from '#moderation/contribution.ts'
import type { ContributionState } from '#moderation/lifecycle.ts'
import type { Db } from '../schema.ts'

/** Something that changed what a desk's queue shows, in the order of the audit. */
export interface DeskChange {
	readonly position: number
	readonly steps: readonly ClaimStep[]
	/** The contribution as it was when it still stood there, as far as asking who may see it needs. */
	readonly contribution: Pick<Contribution, 'id' | 'memberId' | 'state' | 'verifiedBy'>
}

const steps: readonly ClaimStep[] = ['review', 'verify', 'merge']
const stateAt: Readonly<Record<string, ClaimStep>> = { screened: 'review', approved: 'verify', verified: 'merge' }

/** Changes after a position of the audit, at most `most`; and the position they were read up to. */
export async function listDeskChanges(
	db: Db,
	after: number,
	most: number,
): Promise<{ readonly changes: readonly DeskChange[]; readonly position: number }> {
	const { rows } = await sql<{
		position: number
		kind: string
		step: string | null
		from: ContributionState | null
		to: string | null
		id: string | null
		memberId: string
		state: ContributionState
		verifiedBy: string | null
	}>`
		select l.position, e.kind, e.payload ->> 'step' as step, e.payload ->> 'from' as "from", e.payload ->> 'to' as "to",
			c.id, c.member_id as "memberId", c.state, c.verified_by as "verifiedBy"
		from audit_link l join event e on e.id = l.event_id
		left join contribution c on c.id = e.contribution_id
			and e.kind in ('claim-taken', 'claim-released', 'claim-handed-over', 'contribution-moved', 'contribution-escalated', 'opinion-given', 'opinion-taken-back')
		where l.position > ${after} order by l.position limit ${most}`.execute(db)
	const changes = rows.flatMap((row) =>
		row.id === null
			? []
			: [
					{
						position: row.position,
						steps: stepsOf(row),
						contribution: { id: row.id, memberId: row.memberId, state: row.from ?? row.state, verifiedBy: row.verifiedBy },
					},
				],
	)
	return { changes: changes.filter(({ steps }) => steps.length > 0), position: rows.at(-1)?.position ?? after }
}

function stepsOf({ kind, step, from, to }: { kind: string; step: string | null; from: string | null; to: string | null }): ClaimStep[] {
	if (kind === 'contribution-escalated') return ['review']
	if (kind.startsWith('opinion-')) return ['verify']
	const named = [step, stateAt[from ?? ''], stateAt[to ?? '']]
	return steps.filter((one) => named.includes(one))
}

/** Where the audit ends now. */
export async function findAuditPosition(db: Db): Promise<number> {
	const head = await db.selectFrom('audit_head').select('position').executeTakeFirst()
	return head?.position ?? 0
}
