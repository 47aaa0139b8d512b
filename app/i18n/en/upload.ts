import type { Messages } from '../vi.ts'

export const upload: Messages['upload'] = {
	choose: 'Choose pictures, recordings, films',
	drop: 'or drop them here',
	limits:
		'Pictures up to 100 MB, recordings up to 500 MB, films up to 2 GB. A weak line will do: after a break, sending goes on from where it stopped.',
	starting: 'Opening the uploader…',
	list: 'Files being sent',
	unnamed: 'File without a name',
	waiting: 'On this device, waiting its turn',
	hashing: (percent) => `On this device, taking its fingerprint: ${percent} %`,
	sending: (percent) => `Sending: ${percent} %`,
	retrying: (percent) => `Offline at ${percent} %; goes on by itself once there is a connection`,
	held: 'On this device, waiting for Wi-Fi',
	changed:
		'The file on the device has changed, moved or gone since you chose it, so it was not sent. What was sent before is still there. Please choose it again; if you edited it, it goes as a new file.',
	notKept: {
		full: 'The device has no room left, so only this page holds the file. Please do not close the page before it says “Safe on the server”.',
		unavailable:
			'This browser cannot keep files on the device, so only this page has it. Please do not close the page before it says “Safe on the server”.',
	},
	tryNow: 'Go on now',
	sent: 'Arrived, being checked on the server',
	safe: 'Safe on the server',
	broken: (percent) => `Stopped at ${percent} %. Choose the very same file again to go on from there.`,
	refused: (why) => `Not taken: ${why}`,
	again: 'Send again',
	discard: 'Drop this file',
	hide: 'Hide this line',
	discardLabel: (name) => `Drop this file: ${name}`,
	tryNowLabel: (name) => `Go on now: ${name}`,
	againLabel: (name) => `Send again: ${name}`,
	progressLabel: (name) => `Sent of ${name}`,
	sameHere: 'This file is in the contribution already, so no second copy was kept.',
	sameElsewhere: (title) =>
		title ? `You gave this file in the contribution “${title}”, too.` : 'You gave this file in another contribution, too.',
	refusals: {
		'sign-in-needed': 'Your session has ended. Sign in again and reopen this page; what was sent is still there.',
		'not-found': 'This contribution was not found.',
		closed: 'This contribution takes no more files.',
		malformed: 'The request was incomplete. Reload the page and try again.',
		lost: 'What was sent is no longer on the server. Send this file again from the start.',
	},
	form: {
		title: 'Files sent',
		lead: 'Each file just sent, and where it is.',
		back: 'Back to the contribution',
		none: 'No file was sent.',
		tooMuch: (megabytes) =>
			`A page without JavaScript takes at most ${megabytes} MB at a time. Send the files one by one, or switch JavaScript on to send large ones.`,
	},
}
