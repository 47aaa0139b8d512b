import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { roles } from '#moderation/actor.ts'
import { conditions, objectKinds, origins } from '#moderation/collection/item.ts'
import { itemStates } from '#moderation/collection/lifecycle.ts'
import { openedParts } from '#moderation/collection/opening.ts'
import { sameGrounds } from '#moderation/collection/same-object.ts'
import { suspicionKinds, suspicionOutcomes, suspicionStates } from '#moderation/collection/suspicion.ts'
import { licenceChoices, licences } from '#moderation/contribute/licence.ts'
import { claimSteps, contributionKinds, creditChoices } from '#moderation/contribution.ts'
import { entryStandings, entryVisibilities, revisionKinds } from '#moderation/entry.ts'
import { heritageClasses } from '#moderation/heritage.ts'
import { letterStates, noticeKinds } from '#moderation/notify/notice.ts'
import { takedownDegrees, takedownReasons } from '#moderation/publish/takedown.ts'
import { appealGrounds, appealOutcomes } from '#moderation/review/appeal.ts'
import { reportKinds, reportOutcomes, reportStates } from '#moderation/review/report.ts'
import { contributionStates } from '#moderation/lifecycle.ts'
import { scanKinds } from '#moderation/merge/act-scan.ts'
import { personRoles } from '#moderation/merge/attribution.ts'
import { enteredFields, voiceSubjects } from '#moderation/contribute/voice.ts'
import { promptLanguages } from '#moderation/contribute/prompts.ts'
import { rightsBases, rightsStatementCodes } from '#moderation/contribute/rights.ts'
import { mediaParts } from '#moderation/upload/part.ts'
import { secondDecisions } from '#moderation/review/second-look.ts'
import { questionFields } from '#moderation/review/questions.ts'
import { reviewDecisions } from '#moderation/review/decision.ts'
import { maskKinds, maskReasons } from '#moderation/review/mask.ts'
import { confidences, judgements } from '#moderation/verify/judgements.ts'
import { mediaNoteKinds } from '#moderation/verify/media-note.ts'
import { useHouse } from '../support/context.ts'

const house = useHouse()

test.each<{ column: string; values: readonly string[] }>([
	{ column: 'member_role.role', values: roles },
	{ column: 'contribution.state', values: contributionStates },
	{ column: 'contribution.kind', values: contributionKinds },
	{ column: 'contribution.heritage_class', values: heritageClasses },
	{ column: 'contribution.credit_choice', values: creditChoices },
	{ column: 'contribution.licence', values: licenceChoices },
	{ column: 'contribution_person.role', values: personRoles },
	{ column: 'contribution_person.credit_choice', values: creditChoices },
	{ column: 'claim.step', values: claimSteps },
	{ column: 'review.decision', values: reviewDecisions },
	{ column: 'act_scan.kind', values: Object.keys(scanKinds) },
	{ column: 'media.part', values: mediaParts },
	{ column: 'upload.part', values: mediaParts },
	{ column: 'message.field', values: questionFields },
	{ column: 'prompt_recording.language', values: promptLanguages },
	{ column: 'contribution_rights.basis', values: rightsBases },
	{ column: 'contribution_rights.statement', values: rightsStatementCodes },
	{ column: 'voice_gift.subject', values: voiceSubjects },
	{ column: 'entered_field.field', values: enteredFields },
	{ column: 'second_look.decision', values: secondDecisions },
	{ column: 'media_mask.kind', values: maskKinds },
	{ column: 'media_mask.reason', values: maskReasons },
	{ column: 'match.verdict', values: judgements },
	{ column: 'match.confidence', values: confidences },
	{ column: 'media_note.kind', values: mediaNoteKinds },
	{ column: 'entry.visibility', values: entryVisibilities },
	{ column: 'entry.standing', values: entryStandings },
	{ column: 'entry.heritage_class', values: heritageClasses },
	{ column: 'entry_revision.kind', values: revisionKinds },
	{ column: 'entry_revision.visibility', values: entryVisibilities },
	{ column: 'notice.kind', values: noticeKinds },
	{ column: 'notice.letter', values: letterStates },
	{ column: 'appeal.ground', values: appealGrounds },
	{ column: 'appeal.outcome', values: appealOutcomes },
	{ column: 'report.kind', values: reportKinds },
	{ column: 'report.state', values: reportStates },
	{ column: 'report.outcome', values: reportOutcomes },
	{ column: 'takedown.degree', values: takedownDegrees },
	{ column: 'takedown.reason', values: takedownReasons },
	{ column: 'collection_item.state', values: itemStates },
	{ column: 'collection_item.object_kind', values: objectKinds },
	{ column: 'collection_item.origin', values: origins },
	{ column: 'collection_item.condition', values: conditions },
	{ column: 'collection_dispute.ground', values: sameGrounds },
	{ column: 'sealed_opening.part', values: openedParts },
	{ column: 'suspicion.kind', values: suspicionKinds },
	{ column: 'suspicion.state', values: suspicionStates },
	{ column: 'suspicion.outcome', values: suspicionOutcomes },
	{ column: 'entry_media.licence', values: [...Object.keys(licences), ...rightsStatementCodes] },
])('$column allows exactly what moderation knows', async ({ column, values }) => {
	const [table, name] = column.split('.')
	const { rows } = await sql<{ rule: string }>`
		select pg_get_constraintdef(c.oid) as rule from pg_constraint c
		join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
		where c.contype = 'c' and c.conrelid = ${table}::regclass and a.attname = ${name} and cardinality(c.conkey) = 1`.execute(
		house.current.client.db,
	)
	const allowed = rows.flatMap(({ rule }) => [...rule.matchAll(/'([^']+)'/g)].map((match) => match[1]))
	expect(allowed.sort()).toEqual([...values].sort())
})
