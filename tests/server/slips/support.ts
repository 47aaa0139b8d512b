import type { Context } from '#server/context.ts'
import { issueSlip, type IssuedSlip } from '#server/slips/issue-slip.ts'
import { openSlip } from '#server/slips/open-slip.ts'
import { readSlip, type SlipContext } from '#server/slips/slip-session.ts'

export async function issued(giver: Context, contributionId: string, isForAnother = true): Promise<IssuedSlip> {
	const slip = await issueSlip(giver, { contributionId, isForAnother })
	if (!slip.ok) throw new Error(`no slip: ${slip.refusal.code}`)
	return slip.value
}

/** The cookie a browser holds after giving code and number. */
export async function openedCookie(context: Context, { code, pin }: { code: string; pin: string }, address = '10.1.1.1'): Promise<string> {
	const opened = await openSlip(context, { code, pin, address })
	if (!opened.ok) throw new Error(`not opened: ${opened.refusal.code}`)
	return opened.value.cookie.split(';')[0] ?? ''
}

export async function opened(context: Context, slip: { code: string; pin: string }): Promise<SlipContext> {
	const found = await readSlip(context, await openedCookie(context, slip))
	if (!found) throw new Error('the slip is not open')
	return found
}
