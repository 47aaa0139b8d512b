import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { parseContribution, parseContributionId } from '#app/forms/contribution.ts'
import { refusedResponse } from '#app/refusal-response.ts'
import { findContributionForOwner, type OwnedContribution } from '#db/read/find-contribution-for-owner.ts'
import { editContribution } from '#server/contribute/edit-contribution.ts'

/** What the page's script is told of a save. */
export interface Saved {
	readonly version: number
	readonly savedAt: string
}
/** What it is told when it asks how the draft stands. */
export interface DraftStanding {
	readonly contribution: OwnedContribution
}

const fresh = { headers: { 'Cache-Control': 'private, no-store' } }

/** The draft as data, for the page's own script: how it stands now, beside what another device may have changed. */
export async function loader({ context: { context, member }, params }: LoaderFunctionArgs) {
	const id = parseContributionId(params['contributionId'])
	if (!member) return refusedResponse({ code: 'sign-in-needed' })
	const contribution = id.ok ? await findContributionForOwner(context.db, member.id, id.value, context.now()) : undefined
	return contribution ? json<DraftStanding>({ contribution }, fresh) : refusedResponse({ code: 'not-found' })
}

/** Saves what the form holds, without a new page. Sending is never done from here. */
export async function action({ context: { context }, params, request }: ActionFunctionArgs) {
	const parsed = parseContribution(params['contributionId'], await request.formData())
	if (!parsed.ok) return refusedResponse(parsed.refusal)
	const saved = await editContribution(context, parsed.value)
	if (!saved.ok) return refusedResponse(saved.refusal)
	return json<Saved>({ version: saved.value.version, savedAt: saved.value.savedAt.toISOString() }, fresh)
}
