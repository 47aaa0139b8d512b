import type { EntryRecord, FieldProvenance } from '#moderation/entry.ts'
import type { ConsentPurpose } from '#moderation/contribute/consent-text.ts'
import { termsOf, type Terms } from '#moderation/contribute/terms.ts'
import { needsAct } from '#moderation/merge/act.ts'
import { choicesFor, firstChoice } from '#moderation/merge/account.ts'
import type { CreditPart } from '#moderation/merge/attribution.ts'
import { combine } from '#moderation/merge/field-attribution.ts'
import type { CombinedLicence } from '#moderation/merge/licence-compatibility.ts'
import { changedField, fieldText, type FieldDecision } from '#moderation/merge/merge-field.ts'
import type { GivenPlace } from '#moderation/merge/place-choice.ts'
import { contributedText, proposedFields, type ContributedWords, type MergeChoice, type MergeField } from '#moderation/merge/proposal.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findPlaceLabel } from '#db/read/find-place-label.ts'
import type { Context } from '../context.ts'
import { seeContribution, type SeenContribution } from '../review/see-contribution.ts'
import { loadMergeGround, type MergeGround } from './merge-ground.ts'
import { offerAct, type OfferedAct } from './offer-act.ts'

/** A choice there is, and the licence the public would get the field under; null where the contribution may not be published at all. */
export interface OfferedChoice {
	readonly choice: MergeChoice
	readonly licence: CombinedLicence | null
	/** What an officer's wording from the contribution alone would stand under; for `edit` only. */
	readonly alone: CombinedLicence | null
}

/** One field with something to decide: what the registry says and whose it is, what was contributed, and the choices there are. */
export interface MergeRow {
	readonly field: MergeField
	readonly choices: readonly OfferedChoice[]
	/** What is chosen before the officer chooses. */
	readonly first: MergeChoice
	readonly origin: FieldProvenance | null
	/** Both sides as text, to mark what differs; null where they are not texts. */
	readonly texts: { readonly held: string; readonly given: string } | null
}

export interface SeenForMerge {
	readonly contribution: SeenContribution
	readonly entry: { readonly id: string; readonly identifier: string } | null
	/** The entry that was matched, hidden since. */
	readonly hiddenEntry: string | null
	/** The entry that was matched, joined since into the one merged into. */
	readonly joinedFrom: string | null
	readonly entryVersion: number
	readonly record: EntryRecord
	/** Name of the unit the record's place is resolved to. */
	readonly recordPlace: string | null
	readonly words: ContributedWords
	readonly rows: readonly MergeRow[]
	readonly act: OfferedAct
	readonly givenPlace: GivenPlace | null
	/** What it may be published on; null while there is nothing. */
	readonly terms: Terms | null
	/** Of what publishing needs, what is not, or no longer, agreed to. */
	readonly unconsented: readonly ConsentPurpose[]
	/** Who is to be named under each file. */
	readonly fileCredits: Readonly<Record<string, readonly CreditPart[]>>
}

/** A verified contribution beside the entry it goes into, for whoever may see it. */
export async function seeForMerge(context: Context, contributionId: string): Promise<Result<SeenForMerge>> {
	const seen = await seeContribution(context, contributionId)
	if (!seen.ok) return seen
	const row = await context.db.selectFrom('contribution').selectAll().where('id', '=', contributionId).executeTakeFirst()
	if (!row) return refuse({ code: 'not-found' })
	const ground = await loadMergeGround(context.db, row, { lock: false })
	const { placeId } = ground.record.place
	const terms = termsOf(row.licence, ground.statement)
	return accept({
		contribution: seen.value,
		entry: ground.entry,
		hiddenEntry: ground.hiddenEntry,
		joinedFrom: ground.joinedFrom,
		entryVersion: ground.entryVersion,
		record: ground.record,
		recordPlace: placeId === null ? null : await findPlaceLabel(context.db, placeId),
		words: ground.words,
		act: await offerAct(context, needsAct([ground.record], context.env.isActRequired)),
		rows: proposedFields(ground.words).map((field) => rowOf(field, ground, terms)),
		givenPlace: ground.givenPlace,
		terms,
		unconsented: ground.unconsented,
		fileCredits: Object.fromEntries(ground.files.map((file) => [file.mediaId, file.people ?? []])),
	})
}

function rowOf(field: MergeField, ground: MergeGround, terms: Terms | null): MergeRow {
	const licenceOf = (decision: FieldDecision): CombinedLicence | null =>
		terms === null ? null : combine(decision, ground.held, ground.words, terms).result
	const decide = (choice: Exclude<MergeChoice, 'keep'>, isAlone: boolean): FieldDecision => ({
		field,
		choice,
		edit: choice === 'edit' ? { text: '', reason: '', isAlone } : undefined,
	})
	const isText = field !== 'heritageClass'
	return {
		field,
		first: firstChoice(field, ground.words, ground.isNew),
		choices: choicesFor(field, ground.words).map((choice) => ({
			choice,
			licence: choice === 'keep' ? null : licenceOf(decide(choice, false)),
			alone: choice === 'edit' ? licenceOf(decide('edit', true)) : null,
		})),
		origin: ground.provenance[changedField(decide('take', true))] ?? null,
		texts: isText ? { held: fieldText(ground.record, field, ground.words), given: contributedText(ground.words, field) } : null,
	}
}
