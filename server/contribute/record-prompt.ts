import { createHash, randomUUID } from 'node:crypto'
import { maxPromptBytes, promptKeys, type PromptLanguage } from '#moderation/contribute/prompts.ts'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { mediaKinds } from '#moderation/upload/limits.ts'
import { endPrompt, insertPrompt } from '#db/write/prompt.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { sniff, sniffBytes } from '../media/sniff.ts'
import { originalKey } from '../storage/keys.ts'

export interface RecordPromptCommand {
	readonly key: string
	readonly language: PromptLanguage
	/** The words on the page, in Vietnamese. */
	readonly words: string
	readonly sound: Uint8Array
}

/** Keeps a prompt as somebody read it aloud, in the place of the one before; returns its id. What is no sound is refused by its content, whatever it is called. */
export async function recordPrompt(context: Context, { key, language, words, sound }: RecordPromptCommand): Promise<Result<string>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, 'record-prompts')) return refuse({ code: 'forbidden', action: 'record-prompts' })
	if (!promptKeys.includes(key)) return refuse({ code: 'invalid', faults: [{ field: 'key', code: 'not-allowed' }] })
	if (sound.length === 0 || sound.length > maxPromptBytes)
		return refuse({ code: 'invalid', faults: [{ field: 'sound', code: sound.length === 0 ? 'missing' : 'not-allowed' }] })
	const { kind } = await sniff(sound.subarray(0, sniffBytes))
	const mime = kind === null ? undefined : soundTypes[kind]
	if (mime === undefined) return refuse({ code: 'invalid', faults: [{ field: 'sound', code: 'not-allowed' }] })
	const sha256 = createHash('sha256').update(sound).digest('hex')
	await context.storage.put(originalKey(sha256), sound)
	return context.db.transaction().execute(async (trx) => {
		const at = context.now()
		const id = randomUUID()
		await endPrompt(trx, language, key, at)
		await insertPrompt(trx, {
			id,
			key,
			language,
			words,
			sha256,
			storage_key: originalKey(sha256),
			mime,
			bytes: sound.length,
			recorded_by: memberId,
			at,
		})
		await record(trx, context, { memberId }, [{ kind: 'prompt-recorded', promptId: id, key, language, content: { plain: sha256 } }])
		return accept(id)
	})
}

/** A recorder's WebM or MP4 without a picture is told apart from a film only by reading it whole: here both are played as sound. */
const soundTypes: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		Object.entries(mediaKinds)
			.filter(([, rule]) => rule.mediaClass === 'audio')
			.map(([kind, rule]) => [kind, rule.mime]),
	),
	webm: 'audio/webm',
	mp4: 'audio/mp4',
}
