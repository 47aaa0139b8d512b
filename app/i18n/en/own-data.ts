import type { Messages } from '../vi.ts'

export const ownData: Messages['ownData'] = {
	title: 'My data',
	lead: 'All that Bến Nước keeps about you is yours: you can take it with you, and you can erase it.',
	download: 'Download all my data',
	downloadMeans:
		'A ZIP archive: the original files you gave, bit for bit, and a data.json with your words, the people concerned, what was agreed to, the talk, the steps so far. Only you can get it.',
	downloadButton: 'Download (ZIP)',
	eraseLink: 'Erase my account',
	erase: {
		title: 'Erase my account',
		lead: 'What is erased cannot be brought back. Please read what goes and what stays.',
		first: 'It is wise to download your data first.',
		goes: 'Erased for good',
		goesList: [
			'Your name, telephone, e-mail, password, sessions, notices, and what you wrote to the desks.',
			'In your collection: name, address, storage places, papers of origin, unfinished lists, and every application that has not gone to the registering office.',
			'Every draft and every contribution not published: words and files. The review stops; their receipt slips stop working.',
		],
		goesCount: (count) => `Contributions that will be erased: ${count}.`,
		stays: 'What stays',
		staysList: [
			'What is published in the registry, credited as you choose below. To remove that as well, withdraw each contribution first, then erase the account.',
			'The description of objects whose application has gone to the registering office, without owner, photographs or papers.',
			'What you entered for somebody who holds its slip: it is theirs.',
			'The record of steps, without your name and words: only numbers, and hashes that cannot be read back.',
		],
		staysCount: (count) => `Contributions that stay: ${count}.`,
		credit: 'Your name under what is published',
		keep: 'As I chose',
		keepMeans: 'Each contribution stays credited as you chose when you gave it.',
		anonymous: 'Take my name out',
		anonymousMeans:
			'Your name leaves the entries and their history at once; files are hidden for some minutes while copies without it are made. Copies others took before cannot be changed.',
		password: 'Your password',
		submit: 'Erase my account',
		done: 'The account is erased',
		doneMore: 'Thank you for your part. What was published stays in the registry.',
	},
}
