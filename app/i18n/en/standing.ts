import type { Messages } from '../vi.ts'

export const standing: Messages['standing'] = {
	title: 'Who sees it, how often it was seen',
	audience: 'Who sees it',
	audiences: {
		everyone: 'Everyone, in the registry; what a community keeps to itself, by that community’s rules.',
		desks: 'You, and the province’s reviewers, verifiers and officers.',
		giver: 'You alone.',
		nobody: 'Nobody but you; a record that it was withdrawn remains.',
	},
	credit: 'Credited',
	uncredited: 'Nobody is named',
	seen: 'Seen',
	seenTimes: ({ pages, records, downloads }) =>
		`The entry’s page: ${pages} times · your files opened or downloaded: ${downloads} times · its data taken: ${records} times`,
	seenNote: 'Since it was published. Only a number a day is counted, never who looked; robots are left out.',
	slip: 'Receipt slip',
	slipSince: (code, day) => `${code}, issued ${day}`,
	noSlip: 'None yet',
	entered: 'Entered for others',
	enteredLead: 'Those you entered these for have taken them over into accounts of their own.',
	enteredOne: (code, day) => `Code ${code}, taken over ${day}`,
}
