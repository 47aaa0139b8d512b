import type { QrShape } from '#moderation/contribute/qr-shape.ts'
import { can } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findOwnSlip, type OwnSlip } from '#db/read/find-slip.ts'
import type { Context } from '../context.ts'
import { paperSign } from './paper-sign.ts'
import { qrShape } from '../print/qr-shape.ts'

/** What the giver of a contribution sees of its slip, and what stands on the paper besides the number. */
export interface SlipPaper {
	readonly contributionId: string
	readonly title: string
	/** `address`: where it is typed; `square`: what its QR code says, with the sign of the paper. */
	readonly slip: (OwnSlip & { readonly address: string; readonly square: string; readonly qr: QrShape }) | null
	/** Whether one may be issued, changed or ended now. */
	readonly mayIssue: boolean
}

/** The slip of one's own contribution; `not-found` for everyone else's. */
export async function seeOwnSlip(context: Context, contributionId: string): Promise<Result<SlipPaper>> {
	const { db, actor, env } = context
	if (actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	const row = await db
		.selectFrom('contribution')
		.select(['title', 'member_id', 'state'])
		.where('id', '=', contributionId)
		.where('member_id', '=', actor.memberId)
		.executeTakeFirst()
	if (!row) return refuse({ code: 'not-found' })
	const slip = await findOwnSlip(db, contributionId)
	const address = slip && `${env.publicUrl}/slip/${slip.code}`
	const square = slip && address && `${address}?k=${paperSign(context, drawnSlip(slip))}`
	return accept({
		contributionId,
		title: row.title,
		slip: slip && address && square ? { ...slip, address, square, qr: qrShape(square) } : null,
		mayIssue: can(actor, 'issue-slip', { memberId: row.member_id, state: row.state, verifiedBy: null }),
	})
}

function drawnSlip({ id, issuedAt, pinChangedAt }: OwnSlip): Parameters<typeof paperSign>[1] {
	return { id, issued_at: new Date(issuedAt), pin_changed_at: pinChangedAt === null ? null : new Date(pinChangedAt) }
}
