import { sql, type RawBuilder } from 'kysely'
import type { ClaimStep, ContributionKind } from '#moderation/contribution.ts'
import type { HeritageClass, Language } from '#moderation/heritage.ts'
import type { ContributionState } from '#moderation/lifecycle.ts'
import type { TextCategory } from '#moderation/screen/finding.ts'
import type { ReviewerScope } from '#moderation/review/scope.ts'
import type { PlaceFamily } from './find-place-family.ts'

/** Whether the desks have approved something of theirs before (người mới, người quen). */
export type GiverStanding = 'first' | 'known'

/** What a queue can be narrowed by; counts are told for each but the place. */
export interface QueueNarrowing {
	readonly heritageClass?: HeritageClass | undefined
	readonly kind?: ContributionKind | undefined
	readonly language?: Language | undefined
	/** Waiting at least so many days. */
	readonly days?: number | undefined
	/** Only those with (true) or without (false) findings of screening. */
	readonly flagged?: boolean | undefined
	/** Only those in whose words screening found this. */
	readonly finding?: TextCategory | undefined
	readonly standing?: GiverStanding | undefined
	/** Only those handed on to a lead (true), or only the others (false). */
	readonly escalated?: boolean | undefined
	readonly place?: PlaceFamily | undefined
	/** Only what a reviewer knows of, and where. */
	readonly mine?: KnownToMe | undefined
}

/** A reviewer's scope, its places as the families of their units. */
export interface KnownToMe extends Pick<ReviewerScope, 'classes' | 'languages'> {
	readonly places: readonly PlaceFamily[]
}

export interface QueueFilter extends QueueNarrowing {
	readonly step: ClaimStep
	/** The longest waiting first, unless told otherwise. */
	readonly newestFirst?: boolean | undefined
	/** Keyset: the last row of the page before, as `since|id`. */
	readonly after?: string | undefined
	readonly limit: number
}

export const stateOfStep: Record<ClaimStep, ContributionState> = { review: 'screened', verify: 'approved', merge: 'verified' }

/** Over `c`. */
export const isKnownGiver: RawBuilder<boolean> = sql<boolean>`exists (
	select from contribution before where before.member_id = c.member_id and before.id <> c.id
	and before.state in ('approved', 'verified', 'merged', 'published', 'kept', 'duplicate'))`

const isTrue = sql<boolean>`true`

/** What each part of a narrowing asks of `c` (contribution) and `screened` (its last screening); `true` where it asks nothing. */
export function conditionsOf(narrowing: QueueNarrowing, now: Date): Record<keyof QueueNarrowing, RawBuilder<boolean>> {
	const { heritageClass, kind, language, days, flagged, finding, standing, escalated, place, mine } = narrowing
	const hasFindings = sql<boolean>`coalesce(jsonb_array_length(screened.findings), 0) > 0`
	return {
		heritageClass: heritageClass ? sql`c.heritage_class is not distinct from ${heritageClass}` : isTrue,
		kind: kind ? sql`c.kind = ${kind}` : isTrue,
		language: language ? sql`${language} = any (c.languages)` : isTrue,
		days: days === undefined ? isTrue : sql`c.state_since <= ${daysBefore(now, days)}::timestamptz`,
		flagged: flagged === undefined ? isTrue : sql`(${hasFindings}) = ${flagged}::boolean`,
		finding: finding ? sql`coalesce(screened.findings @> ${JSON.stringify([{ category: finding }])}::jsonb, false)` : isTrue,
		standing: standing ? sql`(${isKnownGiver}) = ${standing === 'known'}::boolean` : isTrue,
		escalated: escalated === undefined ? isTrue : sql`(c.escalated_by is not null) = ${escalated}::boolean`,
		place: place ? isThere([place]) : isTrue,
		mine: mine ? isKnown(mine) : isTrue,
	}
}

function isThere(places: readonly PlaceFamily[]): RawBuilder<boolean> {
	const ids = places.flatMap((place) => place.ids)
	const named = sql.join(
		places.map(({ text }) => sql`strpos(fold(c.place_text), fold(${text})) > 0`),
		sql` or `,
	)
	return sql`(c.place_id = any (${ids}::text[]) or (c.place_id is null and (${named})))`
}

/** Each part of a scope that is not empty must hold; what its giver did not say is left to whoever takes it. */
function isKnown({ classes, languages, places }: KnownToMe): RawBuilder<boolean> {
	const ofClass = classes.length === 0 ? isTrue : sql`(c.heritage_class is null or c.heritage_class = any (${[...classes]}::text[]))`
	const inLanguage = languages.length === 0 ? isTrue : sql`(c.languages = '{}' or c.languages && ${[...languages]}::text[])`
	const somewhere = places.length === 0 ? isTrue : isThere(places)
	return sql`(${ofClass} and ${inLanguage} and ${somewhere})`
}

function daysBefore(now: Date, days: number): Date {
	return new Date(now.getTime() - days * 86_400_000)
}
