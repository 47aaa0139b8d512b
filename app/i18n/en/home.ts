import type { Messages } from '../vi.ts'

export const home: Messages['home'] = {
	title: 'Bến Nước: the heritage registry of the people of Đắk Lắk',
	headline: 'The heritage of our villages, recorded by its own people',
	lead: 'Old photographs, the sound of gongs, an elder’s account, the jar at home: give them here; they are looked at with care and written into the registry under your name.',
	giveTitle: 'Contribute',
	giveText: 'Have photographs, a recording, a story? A phone is enough. A weak connection is enough too.',
	giveAction: 'Begin',
	findTitle: 'Search the registry',
	findText: 'Type the name of a place, an object, a festival; marks are not needed.',
	findLabel: 'What are you looking for?',
	findAction: 'Search',
	findAll: 'See the whole registry',
	recent: 'Lately in the registry',
	follow: 'Follow in a news reader (Atom)',
	emptyTitle: 'The registry has no entries yet',
	emptyText: 'What people give, once it is verified, will appear here.',
}
