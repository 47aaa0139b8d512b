import { deleteSlipSession } from '#db/write/slip.ts'
import type { Context } from '../context.ts'
import { blankSlipCookie, slipSessionId } from './slip-session.ts'

/** Ends the session of a slip in this browser, as on a telephone many use; returns the Set-Cookie value. */
export async function closeSlip(context: Context, cookieHeader: string | null): Promise<string> {
	const id = slipSessionId(context, cookieHeader)
	if (id !== undefined) await context.db.transaction().execute((trx) => deleteSlipSession(trx, id))
	return blankSlipCookie(context)
}
