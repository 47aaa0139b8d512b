import type { Messages } from '../vi.ts'

export const consents: Messages['consents'] = {
	title: 'What you agreed to',
	stands: 'Agreed.',
	ended: 'No longer agreed.',
	by: {
		giver: () => 'The giver',
		person: (name) => name || 'A person named',
		guardian: (name) => (name ? `The guardian of ${name}` : 'A guardian'),
	},
	ways: { tick: 'by a tick', signature: 'signed on paper', voice: 'spoken and recorded' },
	why: { revoked: 'Taken back', withdrawn: 'Ended with the whole contribution', replaced: 'Given anew' },
	follows: {
		keep: 'To keep it no longer is to withdraw the whole contribution.',
		community: 'Members of the community stop seeing this contribution at that moment.',
		everyone:
			'Your pictures, sound and words leave the registry, its search and all data Bến Nước gives out, at that moment. Copies that others took before cannot be recalled.',
		reuse:
			'From that moment Bến Nước offers it for reuse to nobody. The licence cannot be taken back for copies already made. The files are away for some minutes while copies without a licence inside are made.',
		'national-database': 'From that moment Bến Nước sends it to the national database no more, and says so in its machine-readable data.',
		'machine-learning':
			'From that moment “not for machine learning” stands again wherever machines read. What a machine has already learnt cannot be unlearnt.',
	},
	givenAt: (time) => `at ${time}`,
	clock: (asked, done) => (asked === done ? `asked for and done at ${done}` : `asked for at ${asked}, done at ${done}`),
	inLanguage: (language) => `read in ${language}`,
	readText: (version) => `The words agreed to (wording ${version})`,
	hash: 'Checksum of the words (SHA-256)',
	end: (purpose) => `I take back: ${purpose}`,
	endButton: 'Take this back',
	textsTitle: 'Consent texts',
	textsLead: 'Every text people were ever asked to agree to, version by version. None is changed: a new wording is a new version.',
	choose: 'Choose',
	textLabels: { purpose: 'What for', language: 'Language', words: 'Words' },
	textHint: 'One paragraph a line; the last is the sentence agreed to. Once added it cannot be changed, only followed by a new version.',
	addText: 'Add the words',
}
