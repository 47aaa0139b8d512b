import type { Contribution, ContributionKind, CreditChoice } from '#moderation/contribution.ts'
import type { LicenceChoice } from '#moderation/contribute/licence.ts'
import type { MediaPart } from '#moderation/upload/part.ts'
import type { ReviewDecision } from '#moderation/review/decision.ts'
import type { Masked } from '#moderation/review/mask.ts'
import type { QuestionField } from '#moderation/review/questions.ts'
import type { HeritageClass, Language } from '#moderation/heritage.ts'
import type { Judgement } from '#moderation/verify/judgements.ts'
import type { StoredFinding } from '#moderation/screen/stored-finding.ts'
import { listPersonContacts, listContributionPeople, type NamedPerson } from './list-contribution-people.ts'
import type { Db } from '../schema.ts'
import { findAboutEntry, type AboutEntry } from './find-about-entry.ts'
import { findHoldFacts } from './find-hold.ts'
import { findPlaceLabel } from './find-place-label.ts'
import { findRights, type Rights } from './find-rights.ts'
import { listEnteredFields, type Entered } from './list-entered-fields.ts'
import { findStandingVerdict, type StandingVerdict } from './find-standing-verdict.ts'
import { listConflicted } from './list-conflicted.ts'
import { listJudges } from './list-opinions.ts'

export interface DeskFile {
	readonly id: string
	readonly part: MediaPart
	readonly fileName: string
	readonly caption: string
	readonly state: 'received' | 'ready' | 'refused' | 'removed'
	readonly kind: 'image' | 'audio' | 'video' | null
	readonly mime: string | null
	readonly bytes: number
	readonly width: number | null
	readonly height: number | null
	readonly durationSeconds: number | null
	readonly playable: boolean
	/** Of the masked copy, where there is one. */
	readonly waveform: readonly number[] | null
	readonly masked: Masked
	readonly maskVersion: number
	/** The masked copies are made. */
	readonly isMaskedReady: boolean
	readonly capturedAt: string | null
	readonly hasLocation: boolean
}

/** Something said or decided on the way: a review, a verdict, a message of either side. */
export interface DeskStep {
	readonly at: string
	readonly by: string
	readonly what: ReviewDecision | Judgement | 'contributor' | 'desk'
	readonly reason: string | null
	/** Of a message about one field. */
	readonly field: QuestionField | null
	readonly words: string
}

/** A contribution as the desks see it (hồ sơ đóng góp), with the facts their decisions stand on. */
export interface DeskContribution {
	readonly facts: Contribution
	readonly code: string
	readonly kind: ContributionKind
	readonly stateSince: string
	readonly submittedAt: string | null
	readonly title: string
	readonly description: string
	readonly languages: readonly Language[]
	readonly placeId: string | null
	readonly placeLabel: string | null
	readonly placeText: string
	readonly period: string
	readonly heritageClass: HeritageClass | null
	/** The entry its giver says it is about, while it is public. */
	readonly about: AboutEntry | null
	readonly maker: string
	readonly shown: string
	readonly creditChoice: CreditChoice | null
	readonly creditName: string
	readonly licence: LicenceChoice | null
	readonly contributorName: string
	readonly claimHolder: string | null
	readonly people: readonly NamedPerson[]
	/** The gift itself. */
	readonly files: readonly DeskFile[]
	/** How the giver stands to it, and what an officer stated. */
	readonly rights: Rights
	/** Of a gift by voice: who put down which words. */
	readonly entered: readonly Entered[]
	/** How people named on it can be reached, by their id: for the desks alone. */
	readonly contacts: Readonly<Record<string, string>>
	/** What was said or signed beside it, never to be published: the place, a name, the answer to a consent. */
	readonly asides: readonly DeskFile[]
	readonly findings: readonly StoredFinding[]
	readonly steps: readonly DeskStep[]
	/** The verdict that stands. What reviewers have answered while others are still to answer is never here. */
	readonly match: StandingVerdict | null
	/** Gifts found to be the same as this one, and joined to it. */
	readonly joined: readonly { readonly id: string; readonly code: string; readonly title: string }[]
}

/** All of one contribution for the desks, or undefined. Whether the viewer may see it is for the caller to ask (`can`). */
export async function findDeskContribution(db: Db, id: string): Promise<DeskContribution | undefined> {
	const row = await db
		.selectFrom('contribution as c')
		.innerJoin('member', 'member.id', 'c.member_id')
		.leftJoin('claim', 'claim.contribution_id', 'c.id')
		.leftJoin('member as holder', 'holder.id', 'claim.member_id')
		.selectAll('c')
		.select([
			'member.display_name as contributor_name',
			'claim.step',
			'claim.member_id as claim_member_id',
			'claim.expires_at',
			'holder.display_name as holder_name',
		])
		.where('c.id', '=', id)
		.executeTakeFirst()
	if (!row) return undefined
	const [files, screening, steps, match, judgedBy, conflicted, joined, placeLabel, about] = await Promise.all([
		listFiles(db, id),
		db.selectFrom('screening').select('findings').where('contribution_id', '=', id).orderBy('at', 'desc').limit(1).executeTakeFirst(),
		listSteps(db, id),
		findStandingVerdict(db, id),
		listJudges(db, id),
		listConflicted(db, { giverId: row.member_id, heritageClass: row.heritage_class }),
		listJoined(db, id),
		row.place_id === null ? null : findPlaceLabel(db, row.place_id),
		row.about_entry_id === null ? undefined : findAboutEntry(db, row.about_entry_id),
	])
	const claim =
		row.step && row.claim_member_id && row.expires_at ? { step: row.step, memberId: row.claim_member_id, expiresAt: row.expires_at } : null
	return {
		facts: {
			id,
			memberId: row.member_id,
			state: row.state,
			version: row.version,
			licence: row.licence,
			claim,
			reviewedBy: row.reviewed_by,
			verifiedBy: row.verified_by,
			escalatedBy: row.escalated_by,
			...(await findHoldFacts(db, id)),
			judgedBy,
			conflicted,
			enteredBy: row.entered_by,
		},
		code: row.code,
		kind: row.kind,
		stateSince: row.state_since.toISOString(),
		submittedAt: row.submitted_at?.toISOString() ?? null,
		title: row.title,
		description: row.description,
		languages: row.languages,
		placeId: row.place_id,
		placeLabel,
		about: about ?? null,
		placeText: row.place_text,
		period: row.period_text,
		heritageClass: row.heritage_class,
		maker: row.maker,
		shown: row.shown,
		creditChoice: row.credit_choice,
		creditName: row.credit_name,
		licence: row.licence,
		contributorName: row.contributor_name,
		claimHolder: row.holder_name,
		people: await listContributionPeople(db, id),
		files: files.filter((file) => file.part === 'gift'),
		rights: await findRights(db, id),
		entered: await listEnteredFields(db, id),
		contacts: await listPersonContacts(db, id),
		asides: files.filter((file) => file.part !== 'gift'),
		findings: screening?.findings ?? [],
		steps,
		match,
		joined,
	}
}

async function listFiles(db: Db, contributionId: string): Promise<DeskFile[]> {
	const rows = await db
		.selectFrom('media')
		.selectAll()
		.select((eb) =>
			eb
				.exists(eb.selectFrom('derivative').select('id').whereRef('media_id', '=', 'media.id').where('audience', '=', 'masked'))
				.as('is_masked_ready'),
		)
		.where('contribution_id', '=', contributionId)
		.where('state', '!=', 'removed')
		.orderBy('position')
		.limit(200)
		.execute()
	return rows.map((row) => ({
		id: row.id,
		part: row.part,
		fileName: row.file_name,
		caption: row.caption,
		state: row.state,
		kind: row.kind,
		mime: row.mime,
		bytes: row.bytes,
		width: row.width,
		height: row.height,
		durationSeconds: row.duration_seconds,
		playable: row.playable,
		waveform: row.masked === 'not' ? row.waveform : row.masked_waveform,
		masked: row.masked,
		maskVersion: row.mask_version,
		isMaskedReady: Boolean(row.is_masked_ready),
		capturedAt: row.facts.media?.capturedAt ?? null,
		hasLocation: row.facts.private?.location !== undefined,
	}))
}

async function listSteps(db: Db, contributionId: string): Promise<DeskStep[]> {
	const [reviews, matches, messages] = await Promise.all([
		db
			.selectFrom('review')
			.innerJoin('member', 'member.id', 'review.reviewer_id')
			.select(['review.at', 'review.decision', 'review.reason', 'review.message', 'member.display_name'])
			.where('contribution_id', '=', contributionId)
			.orderBy('at')
			.limit(100)
			.execute(),
		db
			.selectFrom('match')
			.innerJoin('member', 'member.id', 'match.decided_by')
			.select(['match.at', 'match.verdict', 'match.reason', 'match.confidence', 'member.display_name'])
			.where('contribution_id', '=', contributionId)
			.orderBy('at')
			.limit(100)
			.execute(),
		db
			.selectFrom('message')
			.innerJoin('member', 'member.id', 'message.author_id')
			.select(['message.at', 'message.side', 'message.field', 'message.body', 'member.display_name'])
			.where('contribution_id', '=', contributionId)
			.orderBy('at')
			.orderBy('message.id')
			.limit(200)
			.execute(),
	])
	const steps = [
		...reviews.map((row) => ({
			at: row.at.toISOString(),
			by: row.display_name,
			what: row.decision,
			reason: row.reason,
			field: null,
			words: row.message,
		})),
		...matches.map((row) => ({
			at: row.at.toISOString(),
			by: row.display_name,
			what: row.verdict,
			reason: row.confidence,
			field: null,
			words: row.reason,
		})),
		...messages.map((row) => ({
			at: row.at.toISOString(),
			by: row.display_name,
			what: row.side,
			reason: null,
			field: row.field,
			words: row.body,
		})),
	]
	return steps.sort((a, b) => a.at.localeCompare(b.at))
}

async function listJoined(db: Db, contributionId: string): Promise<DeskContribution['joined']> {
	return db
		.selectFrom('match')
		.innerJoin('contribution as other', 'other.id', 'match.contribution_id')
		.select(['other.id', 'other.code', 'other.title'])
		.where('match.duplicate_of', '=', contributionId)
		.where('other.state', '=', 'duplicate')
		.orderBy('other.code')
		.limit(50)
		.execute()
}
