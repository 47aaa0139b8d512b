import type { Messages } from '../vi.ts'

export const offline: Messages['offline'] = {
	waiting: (count) =>
		count === 1 ? 'This device holds one thing not yet safe on the server' : `This device holds ${count} things not yet safe on the server`,
	room: {
		scarce:
			'This device is nearly out of room. Send what waits while there is a connection, or remove old pictures and films, before you record more.',
		full: 'This device is out of room: it cannot keep anything more. What it keeps is still there. Please send when there is a connection, then go on.',
	},
	mayBeCleared:
		'The browser has not promised to keep this for long: when the device is full it may clear it. Add Bến Nước to the home screen, or finish sending before you close, to be surer.',
	clock: (minutes) =>
		`This device’s clock is about ${minutes} minutes off. Nothing is lost: times are set right by the server when things are sent. Please mend the clock.`,
	line: {
		onlyWifi: 'Send files on Wi-Fi only',
		onlyWifiMeans: 'Saves mobile data. A device that cannot tell whether it is on Wi-Fi will ask you.',
		thisIsWifi: 'This connection may be used: send',
	},
	kept: {
		title: 'Kept on this device',
		lead: 'What this device keeps and the server does not have yet. This page opens without a connection too; with one, it goes on sending, one file at a time.',
		nothing: 'Nothing waits to be sent',
		nothingMore: 'Everything sent from this device is safe on the server.',
		noDevice: 'This browser cannot keep anything on the device. Please send while there is a connection.',
		lost: (count) =>
			`This device kept ${count} things that were not yet safe on the server, but the browser has cleared its store (the device was full, or somebody cleared browsing data). They are no longer here. If the original files are still on the device, please choose them again.`,
		whose: 'This device does not know yet who you are. When there is a connection, please sign in once and open this page again.',
		others: (count) =>
			`This device also holds ${count === 1 ? 'one thing' : `${count} things`} of somebody who used it and is not signed in here now. Once they sign in again it goes on being sent; nobody else can see it.`,
		words: 'Words being written, not yet saved on the server',
		take: 'A recording nobody has kept yet, so it has not been sent. Open the contribution to hear it and keep it.',
		readWords: 'Read these words',
		readMeans:
			'Open the contribution and they are saved. One that has been sent or withdrawn takes no more: copy them if you need them, then let them go.',
		letGo: 'Let these words go',
		open: 'Open this contribution',
		files: 'Files',
		day: 'Collection day',
		dayMeans: 'Take in for many people in one day, without a connection',
	},
}
