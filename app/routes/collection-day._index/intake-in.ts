import type { GivenPart } from '#app/offline/kept-intakes.ts'
import type { Intake } from '#moderation/collection-day/intake.ts'
import { consentLanguages, consentPurposes, currentConsent } from '#moderation/contribute/consent-text.ts'
import { consentWays } from '#moderation/contribute/consent.ts'
import { tidyText } from '#moderation/contribute/typed-text.ts'
import { contributionKinds } from '#moderation/contribution.ts'
import { personRoles } from '#moderation/merge/attribution.ts'

export interface TypedIntake {
	readonly intake: Intake
	readonly given: readonly GivenPart[]
	/** The consent is to be shown by a file, and there is none. */
	readonly lacksProof: boolean
}

/** What the form at the desk holds. What was chosen from our lists is one of theirs; the rest is judged as everywhere. */
export function intakeIn(form: FormData, locale: string): TypedIntake {
	const purposes = consentPurposes.filter((purpose) => form.getAll('purposes').includes(purpose))
	const way = consentWays.find((one) => one === form.get('way')) ?? 'tick'
	const files = form.getAll('files').filter(isChosen)
	const proofs = way === 'tick' || purposes.length === 0 ? [] : form.getAll('proof').filter(isChosen)
	const language = consentLanguages.find((one) => one === locale) ?? 'vi'
	const texts = purposes.map((purpose) => ({ purpose, version: currentConsent[purpose].version }))
	return {
		intake: {
			id: crypto.randomUUID(),
			kind: contributionKinds.find((kind) => kind === form.get('kind')) ?? 'photos',
			giver: tidyText(textOf(form.get('giver')), 'one'),
			role: personRoles.find((role) => role === form.get('role')) ?? 'owner',
			inShort: tidyText(textOf(form.get('inShort')), 'one'),
			consent: purposes.length === 0 ? null : { texts, way, language },
		},
		given: [
			...files.map((file) => ({ file, part: 'gift' as const })),
			...proofs.map((file) => ({ file, part: way === 'voice' ? ('consent' as const) : ('signature' as const) })),
		],
		lacksProof: purposes.length > 0 && way !== 'tick' && proofs.length === 0,
	}
}

/** A file field nobody touched holds one file of no bytes and no name. */
function isChosen(value: FormDataEntryValue): value is File {
	return value instanceof File && (value.size > 0 || value.name !== '')
}

function textOf(value: FormDataEntryValue | null): string {
	return typeof value === 'string' ? value : ''
}
