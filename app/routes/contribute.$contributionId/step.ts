import type { OwnedContribution } from '#db/read/find-contribution-for-owner.ts'
import { missingFrom } from '#moderation/contribute/completeness.ts'
import { missingOfPeople } from '#moderation/contribute/people.ts'

export const steps = ['files', 'what', 'who', 'licence', 'send'] as const
export type Step = (typeof steps)[number]

const stepOf: Readonly<Record<string, Step>> = {
	files: 'files',
	title: 'what',
	description: 'what',
	languages: 'what',
	creditChoice: 'who',
	creditName: 'who',
	licence: 'licence',
	consentKeep: 'licence',
	consentEveryone: 'licence',
	consentReuse: 'licence',
}

/** Steps at which the saved draft still lacks something; consent is given only when sending and counts as lacking until then. */
export function missingSteps({ draft, files, people }: Pick<OwnedContribution, 'draft' | 'files' | 'people'>): ReadonlySet<Step> {
	const kept = files.filter((file) => file.part === 'gift' && file.state !== 'refused').length
	const missing = missingFrom(draft, kept, {}).flatMap(({ field }) => stepOf[field] ?? [])
	return new Set<Step>(missingOfPeople(people).length > 0 ? [...missing, 'who'] : missing)
}
