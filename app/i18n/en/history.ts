import type { ItemState } from '#moderation/collection/lifecycle.ts'
import type { Messages } from '../vi.ts'
import type { EventSentences } from '../vi/history.ts'
import type { Role } from '#moderation/actor.ts'
import type { ClaimStep } from '#moderation/contribution.ts'
import type { ContributionState } from '#moderation/lifecycle.ts'
import type { MaskKind } from '#moderation/review/mask.ts'
import { answerNames, ruleNames } from './rules.ts'
import { purposes } from './purposes.ts'
import { formatTime } from '../format-time.ts'
import { nameOfLicence } from '../name-of-licence.ts'

const states: Record<ContributionState, string> = {
	draft: 'draft',
	submitted: 'sent',
	screened: 'screened, waiting for review',
	held: 'held for custodians',
	returned: 'returned with a question',
	approved: 'approved, waiting for verification',
	refused: 'not accepted',
	verified: 'verified, waiting to be merged',
	duplicate: 'duplicate',
	kept: 'kept, not published',
	merged: 'merged',
	published: 'published',
	withdrawn: 'withdrawn',
}
const itemStates: Record<ItemState, string> = {
	draft: 'draft',
	sent: 'sent',
	'in-dispute': 'in dispute',
	assessed: 'assessed',
	exported: 'gone to the registering office',
	certified: 'certificate issued',
	withdrawn: 'taken back',
}
const steps: Record<ClaimStep, string> = { review: 'review', verify: 'verification', merge: 'merging' }
const roles: Record<Role, string> = {
	contributor: 'contributor',
	collector: 'collector',
	reviewer: 'reviewer',
	officer: 'officer',
	administrator: 'administrator',
}
const verdicts: Readonly<Record<string, string>> = {
	component: 'component of an entry',
	disputed: 'disputed',
	'not-heritage': 'not heritage',

	match: 'matches an entry',
	new: 'not in the registry yet',
	duplicate: 'duplicate of another contribution',
}
const changes: Readonly<Record<string, string>> = {
	import: 'import',
	edit: 'edited by hand',
	merge: 'merge',
	withdrawal: 'withdrawal',
	undo: 'undo',
}
const masked: Record<MaskKind, string> = {
	blur: 'covered a place in a picture',
	mute: 'silenced a stretch of sound',
	hide: 'kept back a whole file',
}
const named = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code
const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

const grounds: Readonly<Record<string, string>> = {
	refusal: 'a refusal',
	'not-heritage': 'a finding of no heritage',
	takedown: 'a takedown',
}
const reported: Readonly<Record<string, string>> = {
	wrong: 'wrong',
	harmful: 'harmful',
	mine: 'mine',
	sacred: 'sacred',
	'personal-data': 'personal data',
}
const reportEnds: Readonly<Record<string, string>> = { corrected: 'corrected', 'taken-down': 'taken down', 'no-change': 'left as it is' }
const degrees: Readonly<Record<string, string>> = {
	'hide-file': 'a file hidden',
	'hide-entry': 'the entry hidden',
	community: 'for its community alone',
	remove: 'removed for good',
}
const takedownReasons: Readonly<Record<string, string>> = {
	'personal-data': 'private things',
	sacred: 'sacred',
	rights: 'rights of others',
	harmful: 'harm',
	incorrect: 'something wrong',
	law: 'the law',
}

const events: EventSentences = {
	'appeal-lodged': ({ ground }) => `appealed (against ${named(grounds, ground)})`,
	'appeal-heard': ({ outcome }) =>
		outcome === 'reversed' ? 'heard the appeal: the decision is reversed' : 'heard the appeal: the decision stands',
	'report-received': ({ what }) => `a reader reported something (${named(reported, what)})`,
	'report-acknowledged': () => 'has seen a reader’s report',
	'report-closed': ({ outcome }) => `answered a reader’s report (${named(reportEnds, outcome)})`,
	'report-contact-erased': () => 'erased how to reach who reported',
	'entry-taken-down': ({ degree, reason }) => `took down: ${named(degrees, degree)} (${named(takedownReasons, reason)})`,
	'entry-restored': () => 'brought back what was taken down',
	'gift-taken-down': ({ degree, reason }) => `what was given was taken down: ${named(degrees, degree)} (${named(takedownReasons, reason)})`,
	'gift-restored': () => 'what was given is shown again',
	'letter-settled': ({ again }) => (again ? 'sent a letter again' : 'let a letter be, unsent'),
	'contribution-started': () => 'opened a draft',
	'contribution-edited': ({ fields }) => `changed ${count(fields.length, 'field', 'fields')}`,
	'contribution-filled': ({ fields }) => `put down ${count(fields.length, 'field', 'fields')}`,
	'contribution-moved': ({ from, to, reason }) => `moved from “${states[from]}” to “${states[to]}”${reason ? ` (reason: ${reason})` : ''}`,
	'contribution-escalated': () => 'handed on to a lead',
	'consent-given': ({ textVersion, licence, purpose }) =>
		`agreed to text ${textVersion}${purpose ? ` (${purposes[purpose].toLowerCase()})` : ''}, licence ${nameOfLicence(licence)}`,
	'consent-revoked': ({ purpose }) => `took back consent: ${purposes[purpose].toLowerCase()}`,
	'consent-text-added': ({ textVersion, language }) => `added consent text ${textVersion} (${language})`,
	'community-asked': () => 'asked to belong to a community',
	'community-joined': () => 'was recorded as belonging to a community',
	'community-left': () => 'left a community',
	'custodian-named': () => 'was named a custodian',
	'custodian-ended': () => 'is a custodian no more',
	'circle-opened': () => 'opened a circle of people',
	'circle-joined': () => 'was taken into a circle of people',
	'circle-left': () => 'left a circle of people',
	'rule-set': ({ rule }) => `set a rule of the community: ${ruleNames[rule].toLowerCase()}`,
	'rule-lifted': ({ rule }) => `lifted a rule of the community: ${ruleNames[rule].toLowerCase()}`,
	'custodians-asked': () => 'asked the custodians',
	'custodians-answered': ({ answer }) => `custodians answered: ${answerNames[answer].toLowerCase()}`,
	'consent-withdrawn': () => 'withdrew consent',
	'question-answered': () => 'answered the desk',
	'slip-issued': ({ forAnother }) => (forAnother ? 'handed a receipt slip to the person it was entered for' : 'took a receipt slip'),
	'slip-pin-changed': () => 'changed the secret number of the receipt slip',
	'slip-revoked': () => 'ended the receipt slip',
	'slip-opened': () => 'opened with the receipt slip',
	'contribution-taken-over': () => 'took the contribution over; who gave it before is named as having entered it',
	'desk-opened': () => 'opened a desk for a collection day',
	'slip-range-given': ({ first, last }) => `took slip numbers ${first}–${last} for a desk`,
	'intake-received': ({ serial, takenAt }) =>
		`took it in at a desk without a connection, slip number ${serial}, at ${formatTime('en', takenAt)} by that device’s clock`,
	'upload-started': () => 'began to send a file',
	'upload-received': () => 'a file was received whole',
	'upload-refused': ({ code }) => `a file was not accepted (${code})`,
	'upload-deleted': () => 'an unfinished upload was deleted',
	'media-processed': () => 'a file was read',
	'media-refused': ({ code }) => `a file cannot be used (${code})`,
	'media-removed': () => 'took a file away',
	'media-noted': () => 'wrote a note at a moment of a recording',
	'media-note-removed': () => 'took back their note on a recording',
	'contribution-screened': ({ outcome, findings, rules }) =>
		`screened by rule set ${rules}: ${outcome === 'clear' ? 'nothing to look at' : `${count(findings, 'finding', 'findings')} for a person`}`,
	'contribution-screened-again': () => 'screened again by newer rules',
	'media-scanned': () => 'a file was scanned for malware',
	'media-masked': ({ what }) => masked[what],
	'mask-lifted': () => 'uncovered a part of a file',
	'claim-taken': ({ step }) => `took it for ${named(steps, step)}`,
	'claim-handed-over': ({ step }) => `handed over the ${named(steps, step)} to another`,
	'conflict-declared': () => 'declared a conflict of interest',
	'conflict-ended': () => 'ended a declared conflict of interest',
	'scope-set': () => 'a reviewer’s fields and places set',
	'training-completed': () => 'exercise of reviewing done',
	'training-waived': () => 'excused from the exercise of reviewing',
	'second-look-given': () => 'took a second look at a decision',
	'second-look-share-set': ({ perMille }) => `share of second looks set to ${perMille} in a thousand`,
	'queue-view-kept': () => 'kept a view of a queue',
	'queue-view-forgotten': () => 'forgot a view of a queue',
	'claim-released': ({ step }) => `released it from ${named(steps, step)}`,
	'opinion-given': ({ round }) => `gave an opinion, the ${['first', 'second', 'third'][round - 1] ?? round}`,
	'opinion-taken-back': () => 'took an opinion back',
	'match-given': ({ verdict }) => `verdict: ${named(verdicts, verdict)}`,
	'entry-created': ({ identifier }) => `opened entry ${identifier}`,
	'entry-revised': ({ revision, change, fields }) =>
		`the entry has revision ${revision} (${named(changes, change)}, ${count(fields.length, 'field', 'fields')})`,
	'act-scan-kept': () => 'kept a scan of an act',
	'act-scan-shown': ({ isPublic }) => (isPublic ? 'showed a scan of an act to everyone' : 'stopped showing a scan of an act'),
	'act-scan-removed': () => 'removed a scan of an act',
	'act-attached': ({ revision }) => `put revision ${revision} under a numbered act`,
	'entries-joined': ({ into, joined }) => `joined entry ${joined} into ${into}`,
	'entries-parted': ({ from, joined }) => `parted entry ${joined} from ${from} again`,
	'entry-published': ({ media }) => `published the entry, ${count(media, 'file', 'files')}`,
	'media-published': () => 'published a file',
	'media-unpublished': ({ media }) => `took ${count(media, 'file', 'files')} out of the public’s sight`,
	'inventory-imported': ({ created, changed }) => `imported an inventory: ${created} new, ${changed} changed`,
	'member-created': () => 'opened an account',
	'member-edited': () => 'changed an account',
	'rights-stated': ({ statement }) => `stated the rights: ${statement}`,
	'prompt-recorded': ({ key, language }) => `replaced the reading of the prompt ${key} (${language})`,
	'prompt-taken-away': ({ key, language }) => `took away the reading of the prompt ${key} (${language})`,
	'role-granted': ({ role }) => `granted the role ${roles[role]}`,
	'role-revoked': ({ role }) => `revoked the role ${roles[role]}`,
	'password-changed': () => 'changed the password',
	'signed-in': () => 'signed in',
	'signed-out': () => 'signed out',
	'member-erased': () => 'erased their own account',
	'data-exported': () => 'downloaded all their own data',
	'member-disabled': () => 'disabled an account',
	'member-enabled': () => 'enabled an account again',
	'item-started': () => 'opened an application for an object',
	'item-edited': ({ fields }) => `edited an application for an object, ${fields.length} fields`,
	'item-moved': ({ from, to }) => `application for an object: from ${itemStates[from]} to ${itemStates[to]}`,
	'item-shown': ({ shown }) => (shown ? 'let everyone see an object' : 'no longer lets everyone see an object'),
	'items-imported': ({ items }) => `brought in ${items} objects from a list`,
	'sealed-kept': () => 'sealed what a collector keeps secret',
	'sealed-erased': () => 'erased what was sealed',
	'sealed-opened': () => 'opened the sealed part of an object',
	'opener-named': () => 'named to open what is sealed',
	'opener-dismissed': () => 'no longer named to open what is sealed',
	'sealed-rekeyed': ({ records }) => `rotated the sealing key, ${records} records`,
	'suspicion-received': () => 'received a report about a suspected object',
	'suspicion-acknowledged': () => 'saw a report about a suspected object',
	'suspicion-contact-opened': () => 'opened how to reach who reported a suspected object',
	'suspicion-contact-erased': () => 'erased how to reach who reported a suspected object',
	'suspicion-closed': () => 'answered a report about a suspected object',
}

export const history: Messages['history'] = {
	events,
	title: (code) => `History of case ${code}`,
	lead: 'Everything recorded of this contribution, the oldest first. No line can be changed or removed without it showing.',
	link: 'The whole history of this case',
	download: 'Download (JSON Lines)',
	system: 'The house',
	slipHolder: 'Holder of the receipt slip',
	contributor: 'Contributor',
	gone: 'A member since removed',
	when: 'When',
	who: 'Who',
	what: 'What',
	entry: 'Entry',
	place: 'Number in the audit',
	waiting: 'waiting to be linked',
	untitled: 'No title yet',
}
