import type { ContributionKind, CreditChoice } from '../contribution.ts'
import type { HeritageClass, Language } from '../heritage.ts'
import type { LicenceChoice } from './licence.ts'

/** The words of a contribution while its contributor may still change them (bản nháp). */
export interface Draft {
	readonly kind: ContributionKind
	readonly title: string
	readonly description: string
	/** Languages of the content, not of the form. */
	readonly languages: readonly Language[]
	readonly placeId: string | null
	/** The place as people say it. */
	readonly placeText: string
	/** Date or period as people say it: "khoảng 1968". */
	readonly periodText: string
	readonly heritageClass: HeritageClass | null
	readonly maker: string
	/** Who speaks or is shown. */
	readonly shown: string
	readonly creditChoice: CreditChoice | null
	/** The name wanted when it is not the member's own. */
	readonly creditName: string
	readonly licence: LicenceChoice | null
}
export type DraftField = keyof Draft
export const draftFields = [
	'kind',
	'title',
	'description',
	'languages',
	'placeId',
	'placeText',
	'periodText',
	'heritageClass',
	'maker',
	'shown',
	'creditChoice',
	'creditName',
	'licence',
] as const satisfies readonly DraftField[]

/** What a save brings: only the fields the form showed. */
export type DraftChange = { readonly [Field in DraftField]?: Draft[Field] }

/** Longest texts, in characters as a reader counts them. */
export const draftLimits = {
	title: 200,
	description: 20_000,
	placeText: 300,
	periodText: 100,
	maker: 300,
	shown: 600,
	creditName: 100,
} as const satisfies { readonly [Field in DraftField]?: number }
export type DraftTextField = keyof typeof draftLimits
export const captionLimit = 500
export const answerLimit = 4000

/** Which fields a change would alter. */
export function alteredFields(draft: Draft, change: DraftChange): DraftField[] {
	return draftFields.filter((field) => change[field] !== undefined && !isSame(draft[field], change[field]))
}

function isSame(mine: Draft[DraftField], theirs: Draft[DraftField] | undefined): boolean {
	return mine === theirs || JSON.stringify(mine) === JSON.stringify(theirs)
}
