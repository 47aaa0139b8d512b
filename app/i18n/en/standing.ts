import type { Messages } from '../vi.ts'

export const standing: Messages['standing'] = {
	title: 'Who sees it, how often it was seen',
	audience: 'Who sees it',
	audiences: {
		everyone: 'Everyone, in the registry; what a community keeps to itself, by that community’s rules.',
		desks: 'You, and the province’s reviewers, verifiers and officers.',
		ruled: 'You, the province’s officers, and whoever the community’s rules below let in.',
		giver: 'You alone.',
		nobody: 'Nobody but you; a record that it was withdrawn remains.',
	},
	rules: {
		title: 'Rules of communities on this contribution',
		means: {
			community: (community) => `only members of the community ${community} see it, signed in.`,
			family: (community) => `only the family or clan that the custodians of ${community} have put down see it.`,
			women: (community) => `only women whom the custodians of ${community} have put down see it.`,
			men: (community) => `only men whom the custodians of ${community} have put down see it.`,
			seasonal: (community) => `it is seen only in the season that the community ${community} has set.`,
			sacred: (community) => `sacred to the community ${community}: whoever would see it asks the custodians and is let in.`,
			'no-commercial': (community) => `the community ${community} does not let it be used for trade; who sees it does not change.`,
			'no-machine-learning': (community) =>
				`the community ${community} does not let machines be taught with it; who sees it does not change.`,
		},
		on: {
			gift: () => 'on all of the contribution',
			file: (file) => `on the file “${file}”`,
			entry: () => 'on the whole entry it stands in',
		},
		since: (day) => `since ${day}`,
		who: 'Rules are set and lifted by the community’s custodians; the province’s officers cannot in their stead. You can still withdraw at any time.',
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
