import { contributionStates, lifecycle } from '#moderation/lifecycle.ts'
import { isSame, type ContributionSeen, type EntrySeen, type Snapshot } from './snapshot.ts'

type Faults = string[]
/** Events that make a new version; the last opinion comes in one version with the move it makes. */
const countMoves = new Set(['contribution-edited', 'contribution-moved', 'contribution-escalated', 'opinion-taken-back'])
const stepOf: Partial<Record<ContributionSeen['state'], string>> = { screened: 'review', approved: 'verify', verified: 'merge' }

/** What must hold at every moment, whatever was done; each sentence is something that does not. */
export function faultsIn(now: Snapshot): Faults {
	return [
		...now.contribution.flatMap((one) => contributionFaults(now, one)),
		...now.entry.flatMap((entry) => entryFaults(now, entry)),
		...peopleFaults(now),
		...mediaFaults(now),
		...actFaults(now),
	]
}

function contributionFaults(now: Snapshot, one: ContributionSeen): Faults {
	const of = <Row extends { contribution_id: string | null }>(list: readonly Row[]): Row[] =>
		list.filter((row) => row.contribution_id === one.id)
	const name = `${one.title || one.code} (${one.state})`
	const faults: Faults = []
	const say = (broken: boolean, fault: string): unknown => broken && faults.push(`${name}: ${fault}`)
	const events = of(now.event)
	say(!contributionStates.includes(one.state), 'a state that is not in the table')
	const opinions = of(now.opinion)
	const versions =
		events.filter((event) => countMoves.has(event.kind)).length + opinions.filter((opinion) => !settles(opinions, opinion)).length
	say(one.escalated_by !== null && one.state !== 'screened', 'it waits for a lead, and not at the desk where it was handed on')
	const handedOn = events.findLast((event) => event.kind === 'contribution-escalated')
	const after = handedOn && events.find((event) => event.id > handedOn.id && event.kind === 'contribution-moved')
	say(after !== undefined && after.actor_id === handedOn?.actor_id && after.actor_id !== one.member_id, 'who handed it on decided it')
	say(one.version !== 1 + versions, 'its version is not the number of its changes')
	for (const fault of opinionFaults(now, one)) say(true, fault)
	const last = events.findLast((event) => event.kind === 'contribution-moved')
	say((last?.payload.to ?? 'draft') !== one.state, 'its last move led elsewhere')
	const claim = of(now.claim)[0]
	say(claim !== undefined && claim.step !== stepOf[one.state], `held for ${claim?.step}`)
	const standing = of(now.consent).filter((consent) => consent.revoked_at === null)
	say(one.state === 'withdrawn' && standing.length > 0, 'a consent stands')
	const isGiven = !['draft', 'returned', 'withdrawn'].includes(one.state)
	say(isGiven && (standing.length === 0 || standing.some((consent) => consent.licence !== one.licence)), 'no consent to its licence')
	const given = of(now.entry_revision).filter((revision) => revision.kind === 'merge')
	const undone = of(now.entry_revision).filter((revision) => revision.kind === 'undo')
	const isIn = ['merged', 'published'].includes(one.state)
	say(isIn && given.length !== undone.length + 1, 'not one merge more than undone')
	say(!isIn && one.state !== 'withdrawn' && given.length !== undone.length, 'merged before its time')
	say(one.licence === 'keep-only' && (given.length > 0 || of(now.entry_media).length > 0), 'only to keep, and in the registry')
	say(one.state === 'merged' && !now.job.some((job) => job.key === `publish-entry:${one.id}`), 'merged and nothing queued')
	say(one.state === 'submitted' && !now.job.some((job) => job.key === `screen-contribution:${one.id}`), 'sent and nothing queued')
	const twins = of(now.match).filter((match) => match.verdict === 'duplicate')
	const reached = twins.map((twin) => now.contribution.find((other) => other.id === twin.duplicate_of))
	say(
		reached.some(
			(other) => other?.state === 'duplicate' && now.match.some((m) => m.contribution_id === other.id && m.duplicate_of === one.id),
		),
		'a duplicate of its own duplicate',
	)
	return faults
}

type OpinionSeen = Snapshot['opinion'][number]

/** Whether this answer was the last: the verdict came with it. */
function settles(opinions: readonly OpinionSeen[], one: OpinionSeen): boolean {
	const together = opinions.filter((other) => other.match_id !== null && other.match_id === one.match_id)
	return one.match_id !== null && together.every((other) => other.round <= one.round)
}

function opinionFaults(now: Snapshot, one: ContributionSeen): Faults {
	const opinions = now.opinion.filter((opinion) => opinion.contribution_id === one.id)
	const open = opinions.filter((opinion) => opinion.ended_by === null)
	const standing = now.match.filter((match) => match.contribution_id === one.id)
	const settled = opinions.filter((opinion) => opinion.ended_by === 'settled').toSorted((a, b) => a.round - b.round)
	const counted = [...open, ...settled]
	const foundBy = (opinion: OpinionSeen): string => [opinion.verdict, opinion.entry_id, opinion.parent_id, opinion.duplicate_of].join()
	const [first, second, third] = settled
	const faults: Faults = []
	const say = (broken: boolean, fault: string): unknown => broken && faults.push(fault)
	say(open.length > 0 && one.state !== 'approved', 'an opinion waits though the way went on')
	say(
		open.length > 2 || open.some((opinion, index) => opinion.round !== index + 1),
		'opinions that wait are not the first, or the first two',
	)
	say(new Set(counted.map((opinion) => opinion.decided_by)).size !== counted.length, 'one person answered twice')
	say(
		opinions.some((opinion) => opinion.decided_by === one.member_id),
		'someone judged their own',
	)
	say(standing.length > 1, 'two verdicts stand')
	say(settled.length > 0 && standing.length === 0, 'opinions settled on nothing')
	for (const match of standing) {
		say(match.standing === 'alone' && (settled.length > 0 || match.classes.length > 0), 'one reviewer stood for a high-value class')
		say(match.standing === 'agreed' && (!first || !second || !!third || foundBy(first) !== foundBy(second)), 'agreed, and did not')
		say(match.standing === 'decided' && (!first || !second || !third || foundBy(first) === foundBy(second)), 'a third without a difference')
	}
	return faults
}

function entryFaults(now: Snapshot, entry: EntrySeen): Faults {
	const revisions = now.entry_revision.filter((revision) => revision.entry_id === entry.id)
	const latest = revisions.at(-1)
	const shown = now.entry_media.some((row) => row.entry_id === entry.id && row.published_at !== null && row.hidden_at === null)
	const told = now.event
		.filter((event) => event.entry_id === entry.id && event.kind !== 'act-attached')
		.map((event) => event.payload.revision ?? 1)
	const faults: Faults = []
	const say = (broken: boolean, fault: string): unknown => broken && faults.push(`${entry.identifier}: ${fault}`)
	say(
		revisions.some((revision, index) => revision.number !== index + 1),
		'a revision is missing',
	)
	say(entry.version !== latest?.number, `version ${entry.version}, latest revision ${latest?.number}`)
	say(!isSame(entry.record, latest?.record), 'its record is not the latest revision')
	say(!isSame(entry.provenance, latest?.provenance), 'its provenance is not the latest revision')
	const into = now.entry.find((other) => other.id === entry.joined_into)
	say(entry.joined_into !== null && entry.visibility !== 'hidden', 'joined into another, and still to be seen')
	say(into !== undefined && leadsBack(now, entry), 'joined in a circle')
	say(
		into !== undefined &&
			!now.entry_revision.some((row) => row.entry_id === into.id && row.number === entry.joined_revision && row.kind === 'join'),
		'joined by no revision',
	)
	say(entry.has_media !== shown, 'has_media does not tell the truth')
	say(
		revisions.some((revision) => !told.includes(revision.number)),
		'a revision without its event',
	)
	return faults
}

function leadsBack(now: Snapshot, entry: EntrySeen): boolean {
	const passed = new Set<string>()
	for (let at: EntrySeen | undefined = entry; at; at = now.entry.find((other) => other.id === at?.joined_into)) {
		if (passed.has(at.id)) return true
		passed.add(at.id)
	}
	return false
}

/** One act has one number, and each change it covers is told of. */
function actFaults(now: Snapshot): Faults {
	const told = now.event.filter((event) => event.kind === 'act-attached')
	const untold = now.act_revision.filter(
		(row) => !told.some((event) => event.entry_id === row.entry_id && event.payload.revision === row.number),
	)
	return untold.map((row) => `revision ${row.number} is under an act and nobody told`)
}

function peopleFaults(now: Snapshot): Faults {
	const owner = new Map(now.contribution.map((one) => [one.id, one]))
	const own = (who: string | null, contributionId: string | null): boolean =>
		who !== null && contributionId !== null && owner.get(contributionId)?.member_id === who
	const merges = now.entry_revision.filter((revision) => revision.kind === 'merge')
	return [
		...now.review.filter((row) => own(row.reviewer_id, row.contribution_id)).map(() => 'someone reviewed their own'),
		...now.match.filter((row) => own(row.decided_by, row.contribution_id)).map(() => 'someone verified their own'),
		...merges.filter((row) => own(row.author_id, row.contribution_id)).map(() => 'someone merged their own'),
		...merges
			.filter((row) => now.match.some((match) => match.contribution_id === row.contribution_id && match.decided_by === row.author_id))
			.map(() => 'who verified also merged'),
		...merges
			.filter((row) =>
				now.opinion.some(
					(opinion) =>
						opinion.contribution_id === row.contribution_id && opinion.decided_by === row.author_id && opinion.ended_by !== 'taken-back',
				),
			)
			.map(() => 'who gave an opinion also merged'),
		...now.claim.filter((row) => own(row.member_id, row.contribution_id)).map(() => 'someone holds their own'),
	]
}

function mediaFaults(now: Snapshot): Faults {
	return now.entry_media.flatMap((row) => {
		const one = now.contribution.find((other) => other.id === row.contribution_id)
		const media = now.media.find((file) => file.id === row.media_id)
		const copies = now.derivative.filter((copy) => copy.media_id === row.media_id && copy.audience === 'public')
		const isShown = row.published_at !== null && row.hidden_at === null
		return [
			...(media?.contribution_id === row.contribution_id ? [] : ['a file in the registry under another gift']),
			...(one?.licence === row.licence ? [] : ['a file under a licence not given']),
			...(isShown && !['merged', 'published'].includes(one?.state ?? '') ? [`a file public while its gift is ${one?.state}`] : []),
			...(isShown && copies.length === 0 ? ['a file public without a public copy'] : []),
			...(one?.state === 'withdrawn' && row.hidden_at === null ? ['a withdrawn file not hidden'] : []),
		]
	})
}

/** What must hold of a step: moves by the table, and an event for each change and none without. */
export function faultsBetween(before: Snapshot, now: Snapshot, actorId: string | null): Faults {
	const fresh = now.event.slice(before.event.length)
	const faults: Faults = isSame(now.event.slice(0, before.event.length), before.event) ? [] : ['the audit was rewritten']
	if (fresh.some((event) => event.actor_id !== actorId)) faults.push('an event under another name')
	for (const one of now.contribution) {
		const was = before.contribution.find((other) => other.id === one.id)
		const ways: readonly string[] = was ? Object.values(lifecycle[was.state]) : ['draft']
		if (was?.state !== one.state && !ways.includes(one.state)) faults.push(`${was?.state} → ${one.state} is not in the table`)
		const isChanged = !isSame(bundle(before, one.id), bundle(now, one.id))
		const isTold = fresh.some((event) => event.contribution_id === one.id)
		if (isChanged !== isTold)
			faults.push(`${one.title || one.code}: ${isChanged ? 'changed without an event' : 'an event without a change'}`)
	}
	for (const entry of now.entry) {
		const was = before.entry.find((other) => other.id === entry.id)
		const isChanged =
			!was ||
			was.version !== entry.version ||
			!isSame(was.record, entry.record) ||
			was.visibility !== entry.visibility ||
			isCoveredAnew(before, now, entry.id)
		if (isChanged !== fresh.some((event) => event.entry_id === entry.id))
			faults.push(`${entry.identifier}: ${isChanged ? 'changed without an event' : 'an event without a change'}`)
		if (was && entry.version > was.version + 1) faults.push(`${entry.identifier}: two versions at once`)
	}
	return faults
}

function isCoveredAnew(before: Snapshot, now: Snapshot, entryId: string): boolean {
	const count = (snapshot: Snapshot): number => snapshot.act_revision.filter((row) => row.entry_id === entryId).length
	return count(before) !== count(now)
}

/** All that belongs to one contribution. */
function bundle(snapshot: Snapshot, id: string): unknown {
	const {
		contribution,
		event: _event,
		entry: _entry,
		entry_revision: _revisions,
		job: _jobs,
		derivative: _copies,
		act: _acts,
		act_revision: _covered,
		...tables
	} = snapshot
	return [
		contribution.filter((one) => one.id === id),
		...Object.values(tables).map((list) => list.filter((row) => row.contribution_id === id)),
	]
}
