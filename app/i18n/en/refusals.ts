import { licences } from '#moderation/contribute/licence.ts'
import { isRightsStatement } from '#moderation/contribute/rights.ts'
import type { Terms } from '#moderation/contribute/terms.ts'
import { languages } from './languages.ts'
import type { TableFault } from '#moderation/refusal.ts'
import type { ClashCause } from '#moderation/merge/licence-compatibility.ts'
import type { Messages } from '../vi.ts'
import { purposes } from './purposes.ts'

const nameOf = (code: Terms | 'keep-only' | undefined): string =>
	code && code !== 'keep-only' && !isRightsStatement(code) ? licences[code].name : ''
const clashes: Readonly<Record<ClashCause, (one: string, other: string) => string>> = {
	'keep-only': () => 'It was given to be kept only, not published, so these words cannot go into anything. Keep what the registry has.',
	'rights-statement': () =>
		'Nobody has licensed these words: a statement of rights allows no rewriting and no weaving. Take them whole as they were given, let the two stand apart, or keep what the registry has.',
	'share-alike-and-non-commercial': (alike, closed) =>
		`These cannot be woven into one text: ${alike} asks that the whole carry that licence, commerce allowed; ${closed} forbids commerce. Take one side whole, let the two stand apart, or write it anew from the contribution alone.`,
	'two-share-alikes': (one, other) =>
		`These cannot be woven into one text: ${one} and ${other} each ask that the whole carry their own licence. Take one side whole, let the two stand apart, or write it anew from the contribution alone.`,
}

const tableFaults: Readonly<Record<TableFault, string>> = {
	empty: 'This file is empty. Please choose the file of your list again.',
	'too-large': 'The list is too large. Take pictures out of it (photographs are sent apart), or divide it, each under 500 rows.',
	'too-many-rows': 'The list has more than 500 rows. Please divide it and send the parts one by one.',
	'too-many-columns': 'The list has too many columns (more than 60). Please delete those you do not need and send it again.',
	'not-utf8':
		'This CSV file is not in UTF-8, so Vietnamese letters would break. In Excel choose “CSV UTF-8”, or send the .xlsx file itself.',
	'not-csv': 'This file cannot be read as a list: a quotation mark was opened and never closed. Please save it as .xlsx and send that.',
	'not-xlsx':
		'This file is called .xlsx and is no spreadsheet, or is damaged. Please open it in Excel or LibreOffice, save it again and send it.',
	'old-excel': 'This is an old Excel file (.xls). Please open it, choose “Save as” .xlsx, and send that.',
	hostile:
		'This file is packed in a way that could bring a computer to its knees, so it is not taken. Please copy the list into a new file and send that.',
	'no-rows': 'The list has headings only and no object yet.',
	'two-alike-headings': 'Two columns have the same heading. Please rename one and send the list again.',
}

export const refusals: Messages['refusals'] = {
	sentences: {
		'sign-in-needed': () => 'Please sign in first.',
		forbidden: () => 'Your account may not do this.',
		'not-found': () => 'What you asked for is not here, or you may not see it.',
		'wrong-state': () => 'This contribution has moved on, so this can no longer be done. Reload the page to see where it stands.',
		'stale-version': ({ expected, actual }) =>
			`Someone has just changed this (you saw version ${expected}, now it is ${actual}). What you typed is kept below; compare the two and go on.`,
		invalid: () => 'Some fields need another look; each says why below.',
		'conflict-of-interest': () => 'You declared to be too near to its giver or to this kind of thing, so someone else must judge it.',
		escalated: () => 'This was handed on to a lead: someone who leads, and not who handed it on, decides it.',
		'wrong-slip': () =>
			'That code and that number do not belong together, or the slip has been ended. Please compare every sign with the slip.',
		'judged-it': () => 'You had a part in judging this contribution, so it cannot become yours.',
		'own-contribution': () => 'This is your own contribution, so someone else must judge it.',
		'same-person': ({ step }) =>
			step === 'verify'
				? 'You verified this contribution, so someone else must merge it.'
				: step === 'opinion'
					? 'You have given your opinion on this contribution; the next must be someone else’s.'
					: 'You reviewed this contribution, so someone else must take the next step.',
		'claimed-by-other': ({ until }) =>
			`Someone else holds this until ${new Date(until).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' })}.`,
		'claim-lapsed': () => 'Your hold on this has lapsed. Take it again and go on; what you typed is kept below.',
		'too-many-attempts': ({ retryAfterSeconds }) => `Too many attempts. Please wait ${waitTime(retryAfterSeconds)} and try again.`,
		'wrong-credentials': () => 'The name or the password is not right.',
		'licence-forbids': () => 'The contributor agreed to keeping and review only, not to publication, so this cannot enter the registry.',
		'rights-unstated': () =>
			'Its giver cannot license it because somebody else made it, and no officer has stated its rights yet, so it cannot be published. Open “Rights” of the contribution, state them, then merge again.',
		'media-not-ready': ({ waiting }) => `${waiting} files are still being processed. Please wait a moment and try again.`,
		'uploads-unfinished': ({ fileNames }) =>
			`Some files have not arrived yet: ${fileNames.join(', ')}. Wait for them, or drop them, then send again. What you typed is saved.`,
		conflicting: ({ what }) =>
			what === 'disputed-entry-gone'
				? 'The entry this account disagrees with is no longer shown, so there is nothing to set it beside. Show that entry again first.'
				: what === 'slip-number'
					? 'There is a number already, so no other was drawn: the one on the printed slip still works. If you could not print it, press “Change the secret number”.'
					: what === 'slip'
						? 'That slip belongs to another contribution, or this one has a slip with another code. Please compare the code on the slip.'
						: what === 'rights'
							? 'Another officer has just stated other rights. What stands now is shown below: please look again, and state yours once more if you still find it right.'
							: 'This contradicts what is there already. Please check.',
		groundless: () =>
			'Only contributions since withdrawn or undone name this entry. Open the edit page, clear the old name, add a new one with its source, then show it again.',
		'undone-already': () => 'This merge has been undone already.',
		'built-on': ({ by }) =>
			`This cannot be undone yet: revision ${[...new Set(by.map((each) => each.revision))].join(', ')} has since built on what this merge brought. Undo or edit those first.`,
		'act-number-taken': ({ act }) =>
			`Act number ${act} stands for another act, with another signer or day. Check the number, or give the signer and day of that act.`,
		'joined-already': ({ identifier, into }) => `Entry ${identifier} has been joined into ${into}. Work on ${into}, or part the two first.`,
		'join-circle': ({ identifier, other }) =>
			identifier === other
				? `Entry ${identifier} cannot be joined into itself.`
				: `Entries ${identifier} and ${other} are part and whole, not one thing. If they are one, take that relation away first.`,
		'depended-on': ({ by }) => `This cannot be undone yet: ${by.join(', ')} stand on this entry. Take them off it first.`,
		'consent-withdrawn': ({ purposes: lacking = ['everyone', 'reuse'] }) =>
			`No consent stands any more for: ${lacking.map((purpose) => purposes[purpose]).join('; ')}. So it cannot enter the registry. To publish it, ask the giver to consent again.`,
		'entry-hidden': ({ identifier }) =>
			`Entry ${identifier}, which the verifier chose, is not public any more. Wait until it is shown again, or tick “Open a new entry” and merge again; your choices are kept below.`,
		'place-split': ({ place, parts }) =>
			`${place} has been split: it lies in ${parts.join(', ')} today. Choose the right unit below, or “not known which”.`,
		'nothing-chosen': () => 'You have not taken any field or file from this contribution.',
		'custodians-said-no': ({ community }) =>
			`Custodians of the community ${community} said no, so it cannot be approved. It can be refused, or they can be asked again.`,
		'look-needed': ({ findings }) =>
			`Screening found ${findings === 1 ? 'one thing' : `${findings} things`} to look at, so this is not approved together with others. Please open it.`,
		ruled: () => 'A rule of its community keeps this from everyone. Its custodians must lift the rule first.',
		'nothing-to-appeal': () => 'There is no decision to appeal against at present.',
		'appealed-already': () => 'This decision has been appealed against already. You will find the outcome among your notices.',
		'appeal-late': ({ deadline }) =>
			`The 30 days for an appeal have passed: the last day was ${new Date(deadline).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' })}. If there is something new, you are welcome to give it again and say what.`,
		'had-part': () => 'You had a part in this case, or declared to stand too near to it, so someone else must hear the appeal.',
		'heard-already': () => 'This appeal has its outcome already.',
		removed: () => 'This entry has been removed for good and cannot be brought back.',
		'last-administrator': () => 'This is the last active administrator. Give the role to someone else first.',
		'item-state': () => 'This application has moved on, so this can no longer be done. Reload the page to see where it stands.',
		'no-sealing-key': () =>
			'This server has no sealing key yet, so it takes no names, addresses, storage places or papers. Nothing was kept. Please ask an administrator to set COLLECTION_KEY_FILE, then try again.',
		'sealing-key-lost': ({ keyId }) =>
			`This was sealed under the key ${keyId}, which the server does not have now. Nothing is lost; please ask an administrator to put that key back from its safe copy.`,
		'seal-broken': () =>
			'What is sealed here was changed or put in the wrong place, so it is not opened. Please tell an administrator at once.',
		'unreadable-table': ({ reason }) => tableFaults[reason],
		'nothing-changed': () => 'You have not changed anything in this entry.',
	},
	missing: {
		files: 'Please add at least one file.',
		gift: 'Please record something, or send a file.',
		proof: 'Please press the red button and record the answer, or photograph the signed paper.',
		whom: 'Please choose one.',
		spokenCredit: 'Please choose one.',
		creditChoice: 'Please choose one.',
		licence: 'Please choose one.',
		languages: 'Please choose at least one language.',
		consentKeep: 'Please tick this if you agree; without it nothing can be sent.',
		consentEveryone: 'Showing to everyone and reuse go together.',
		consentReuse: 'Showing to everyone and reuse go together.',
	},
	faults: {
		missing: () => 'Please fill this in.',
		'too-long': ({ max, length }) => `Too long: ${length} characters, at most ${max}.`,
		'too-short': ({ min }) => `Too short: at least ${min} characters.`,
		'not-allowed': () => 'Please choose one of those given.',
		malformed: () => 'Not in the right form.',
		taken: () => 'Someone has this already.',
		mismatch: () => 'The two are not the same.',
		'out-of-range': ({ min, max }) => `Must be from ${min} to ${max}.`,
		guessable: () => 'Too easy to guess. Join a few unrelated words, such as four things in the house.',
		wrong: () => 'Not right.',
		unknown: () => 'There is none under this. Check each letter and number.',
		'unknown-language': ({ typed }) => languages.unknown(typed),
		itself: () => 'This is the code of this very contribution.',
		duplicate: () =>
			'The contribution under this code is set aside as a duplicate already. Of two alike one must stay: look at that one first.',
		'decision-differs': ({ identifier, date }) =>
			`Entry ${identifier} has this decision number with another day (${date}). One number has one day: check both, or mend the other entry first.`,
		'decision-elsewhere': ({ identifier }) =>
			`Entry ${identifier} has this decision number too. If one decision covers both, tick the box at the end and save again; if not, check the number.`,
		'decision-named': ({ identifier, number }) =>
			`It names decision ${number}, which is that of entry ${identifier}. If it only speaks of it, or one decision covers both, tick the box at the end and merge again; if not, it may be about ${identifier}: have it verified again.`,
		'has-answered': () =>
			'This person signed or spoke their consent, or took it back: their word is kept with their name, so they cannot be taken off. If they do not wish to be named, choose “Not named”.',
		'secret-name': () =>
			'It names someone who asked not to be named, or to be named otherwise. Choose “Write it anew” and leave the name out, or keep what the registry has.',
		'private-words': () =>
			'Screening found something private of a person in it (a telephone, papers, an address…). Choose “Write it anew” and leave that out, or keep what the registry has.',
		'impossible-date': ({ dates }) => `This day cannot be: ${dates.join(', ')}. Ask the giver, or choose “Write it anew”.`,
		'licences-clash': ({ cause, licences: [one, other] }) => clashes[cause](nameOf(one), nameOf(other)),
	},
}

/** A wait in the unit people would say it in. */
function waitTime(seconds: number): string {
	const minutes = Math.ceil(seconds / 60)
	if (minutes <= 90) return minutes === 1 ? 'a minute' : `${minutes} minutes`
	return minutes <= 36 * 60 ? `${Math.ceil(minutes / 60)} hours` : `${Math.ceil(minutes / 1440)} days`
}
