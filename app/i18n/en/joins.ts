import type { Messages } from '../vi.ts'

export const joins: Messages['joins'] = {
	title: (title) => `Join “${title}” into another entry`,
	lead: (identifier) =>
		`When ${identifier} and another entry are one and the same. The address of ${identifier} will lead to the one that stays; they can be parted again.`,
	action: 'Join into another entry',
	into: 'Identifier of the entry that stays',
	intoHint: 'Like DL-001. It will stand for both.',
	show: 'Set the two side by side',
	stays: (identifier) => `Stays: ${identifier}`,
	goes: (identifier) => `Goes: ${identifier}`,
	choices: { keep: 'Keep what stays', take: 'Take from the one that goes', both: 'Both' },
	same: 'This entry says nothing that the other does not. Only its address will change.',
	files: 'Files to bring along',
	ruledFile: 'This file is under a rule of its community, which goes with it.',
	takeFile: 'Bring to the entry that stays',
	reason: 'Why they are one',
	join: 'Make one entry of the two',
	joined: (identifier) => `Entry ${identifier} was joined in here`,
	joinedInto: (identifier) => `Joined into entry ${identifier}`,
	part: 'Part the two again',
	partMeans: 'This entry is as it was before, and the other stands by itself at its address. The parting is a new revision of each.',
	partReason: 'Why they are parted',
}
