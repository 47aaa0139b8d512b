import { randomUUID } from 'node:crypto'
import type { Context } from '#server/context.ts'
import type { Draft } from '#moderation/contribute/draft.ts'
import type { Edit } from '#moderation/contribute/edit.ts'
import type { ContributionState } from '#moderation/lifecycle.ts'
import { startContribution } from '#server/contribute/start-contribution.ts'
import { submitContribution } from '#server/contribute/submit-contribution.ts'
import type { ContributionKind } from '#moderation/contribution.ts'

export const fullDraft = {
	title: 'Chuyện bến nước buôn Akõ Dhông',
	description: 'Ngày xưa bến nước có cây đa to…',
	languages: ['rad', 'vi'],
	creditChoice: 'own-name',
	licence: 'cc-by-4.0',
} as const satisfies Partial<Draft>
export const bothTicks = { keep: true, everyone: true, reuse: true } as const

export function edit(version: number, change: Edit['change'] = {}, more: Partial<Edit> = {}): Edit {
	return { version, change, captions: [], ...more }
}

export async function startedDraft(context: Context, kind: ContributionKind = 'story'): Promise<string> {
	const started = await startContribution(context, { kind })
	if (!started.ok) throw new Error(`not started: ${started.refusal.code}`)
	return started.value
}

export async function submittedStory(context: Context): Promise<string> {
	const contributionId = await startedDraft(context)
	const sent = await submitContribution(context, { contributionId, edit: edit(1, fullDraft), ticks: bothTicks, language: 'vi' })
	if (!sent.ok) throw new Error(`not submitted: ${sent.refusal.code}`)
	return contributionId
}

/** Sets a state that other steps would have reached. */
export async function put(context: Context, id: string, state: ContributionState): Promise<void> {
	await context.db.updateTable('contribution').set({ state }).where('id', '=', id).execute()
}

export async function addedFile(
	context: Context,
	contributionId: string,
	more: { fileName?: string; position?: number } = {},
): Promise<string> {
	const id = randomUUID()
	await context.db
		.insertInto('media')
		.values({
			id,
			contribution_id: contributionId,
			position: more.position ?? 0,
			file_name: more.fileName ?? 'ché.jpg',
			state: 'ready',
			kind: 'image',
			mime: 'image/jpeg',
			bytes: 1200,
			sha256: id.replaceAll('-', '').padEnd(64, '0'),
			storage_key: `originals/${id}`,
			width: 10,
			height: 10,
			duration_seconds: null,
			perceptual_hash: null,
			received_at: context.now(),
			processed_at: context.now(),
		})
		.execute()
	return id
}

export async function openUpload(context: Context & { memberId: string }, contributionId: string, fileName: string): Promise<string> {
	const id = randomUUID()
	const at = context.now()
	await context.db
		.insertInto('upload')
		.values({
			id,
			member_id: context.memberId,
			contribution_id: contributionId,
			media_id: null,
			file_name: fileName,
			mime_claimed: 'audio/mpeg',
			bytes: 5000,
			sha256_claimed: null,
			state: 'open',
			refusal: null,
			duplicate_of: null,
			created_at: at,
			updated_at: at,
			expires_at: new Date(at.getTime() + 86_400_000),
		})
		.execute()
	return id
}

export function stateOf(context: Context, id: string) {
	return context.db.selectFrom('contribution').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

export async function eventsOf(context: Context, id: string): Promise<string[]> {
	const rows = await context.db.selectFrom('event').select('kind').where('contribution_id', '=', id).orderBy('id').execute()
	return rows.map((row) => row.kind)
}
