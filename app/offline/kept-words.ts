import { draftLimits, type Draft } from '#moderation/contribute/draft.ts'
import { openDevice, type KeptWords } from './device.ts'
import { recountWaiting } from './recount-waiting.ts'

type Whose = Pick<KeptWords, 'memberId' | 'contributionId'>

/** Keeps the words of a draft on this device until the server has them; what cannot be kept stays on the page alone. */
export async function keepWords(words: KeptWords): Promise<void> {
	const db = await openDevice()
	await db?.put('words', words).catch(() => undefined)
	db?.close()
	await recountWaiting()
}

export async function findWords({ memberId, contributionId }: Whose): Promise<KeptWords | undefined> {
	const db = await openDevice()
	const words = await db?.get('words', [memberId, contributionId]).catch(() => undefined)
	db?.close()
	return words
}

export async function forgetWords({ memberId, contributionId }: Whose): Promise<void> {
	const db = await openDevice()
	await db?.delete('words', [memberId, contributionId]).catch(() => undefined)
	db?.close()
	await recountWaiting()
}

const texts: readonly string[] = Object.keys(draftLimits)

/** What was written that the server does not have, each field's words a paragraph: to be read, and copied, where its draft takes no more. */
export function unsavedTexts({ fields, agreed }: Pick<KeptWords, 'fields'> & { readonly agreed: Partial<Draft> }): string {
	const before: Readonly<Record<string, unknown>> = { ...agreed }
	return fields
		.filter(([name, value]) => (texts.includes(name) || name.startsWith('caption.')) && value.trim() !== '' && value !== before[name])
		.map(([, value]) => value)
		.join('\n\n')
}
