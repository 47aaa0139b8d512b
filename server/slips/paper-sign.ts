import { timingSafeEqual } from 'node:crypto'
import type { SlipRow } from '#db/tables/slip.ts'
import type { Context } from '../context.ts'

/**
 * The sign in the square of a slip that its code and number do not tell (dấu trên phiếu): whoever shows it has the paper before them. It opens nothing; it only
 * keeps those who guess at the code from slowing whoever scans the square. Another number gives another sign.
 */
export function paperSign({ limits }: Pick<Context, 'limits'>, slip: Pick<SlipRow, 'id' | 'issued_at' | 'pin_changed_at'>): string {
	const drawn = slip.pin_changed_at ?? slip.issued_at
	return limits.sign(`paper of slip ${slip.id} ${drawn.toISOString()}`).slice(0, 20)
}

export function isPaperSign(
	context: Pick<Context, 'limits'>,
	slip: Pick<SlipRow, 'id' | 'issued_at' | 'pin_changed_at'>,
	shown: string,
): boolean {
	const right = Buffer.from(paperSign(context, slip))
	const given = Buffer.from(shown)
	return right.length === given.length && timingSafeEqual(right, given)
}
