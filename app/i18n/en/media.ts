import { fileKindName } from '../file-kind-name.ts'
import { maxFilesPerContribution, type MediaClass } from '#moderation/upload/limits.ts'
import type { TrailerLook } from '#moderation/upload/media-facts.ts'
import type { MediaFindingSentences, MediaRefusalSentences } from '../vi/media.ts'

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 })
const day = (iso: string) => iso.slice(0, 10).split('-').reverse().join('/')
const size = (bytes: number) => (bytes >= 1e9 ? `${number.format(bytes / 1e9)} GB` : `${number.format(Math.max(0.1, bytes / 1e6))} MB`)
const files: Record<MediaClass, string> = { image: 'picture', audio: 'sound recording', video: 'film' }
const looks: Record<TrailerLook, string> = {
	picture: 'another picture',
	film: 'a film',
	tags: 'labels',
	archive: 'an archive',
	program: 'a computer program',
	markup: 'web page code',
	'test-virus': 'the test string of antivirus programs',
	unknown: 'unknown data',
}
const layers = { archive: 'an archive', pdf: 'a PDF document', program: 'a computer program' }

const kind = (found: string | null): string => {
	const name = found && fileKindName(found)
	return name ? `This file is of the kind “${name}”, which Bến Nước does not take yet.` : 'Bến Nước cannot read this kind of file.'
}

/** Why a file could not be taken. */
const refusals: MediaRefusalSentences = {
	'unsupported-kind': ({ found }) =>
		`${kind(found)} Please send pictures (JPEG, PNG, WebP, AVIF, HEIC, TIFF), sound (MP3, M4A, AAC, OGG, WAV, FLAC, WebM) or film (MP4, MOV, WebM, 3GP).`,
	'too-large': ({ mediaClass, bytes, maxBytes }) =>
		`The file weighs ${size(bytes)}; a ${files[mediaClass]} may weigh at most ${size(maxBytes)}. Try to split it, or send a lighter copy.`,
	'too-many-pixels': ({ width, height, maxPixels }) =>
		`This picture is ${number.format(width)} × ${number.format(height)} pixels, more than the ${number.format(maxPixels / 1e6)} million we can read. Please save it smaller and send it again.`,
	empty: () => 'This file is empty. Please look at it on your device and send it again.',
	truncated: () =>
		'The end of this file is missing; it was probably copied only in part. Please fetch it again from the camera, phone or card.',
	undecodable: () => 'We could not open this file; it may be damaged. Try to open it on your device, save it as a new file, and send that.',
	'no-content': () => 'There is neither picture nor sound in this file. Please check that you chose the right one.',
	'hash-mismatch': () => 'What arrived is not exactly the file on your device, most likely because of the line. Please send it again.',
	'timed-out': ({ seconds }) =>
		`After ${number.format(seconds)} seconds the server had still not finished reading this file, so it stopped. Please try later, or save it as a new file and send that.`,
	'out-of-memory': () => 'Reading this file needs too much memory, so the server stopped. Please save a smaller copy and send that.',
	crashed: () => 'The server had trouble reading this file. Please send it again later; if it happens again, save it as a new file first.',
	'too-many-files': ({ maxFiles }) => `One contribution holds at most ${maxFiles} files. Please send the others as another contribution.`,
	'too-many-open-uploads': ({ maxOpen }) => `You have ${maxOpen} unfinished uploads. Finish or remove some, then add new files.`,
	'daily-quota': ({ maxBytes }) => `Today you have nearly used the ${size(maxBytes)} a day. Please go on tomorrow.`,
	'total-quota': ({ maxBytes }) => `You have nearly used your ${size(maxBytes)}. Please ask the officer in charge for more room.`,
}

/** What was noticed about a file, for reviewers and for the giver. */
const findings: MediaFindingSentences = {
	'trailing-data': ({ bytes, look }) =>
		`After the end of the file there are ${size(bytes)} more: ${looks[look]}. Someone should look at it.`,
	polyglot: ({ sign }) => `This file can also be opened as ${layers[sign]}. Someone should look at it.`,
	'embedded-script': () =>
		'There is web page code inside the file. The published copy is drawn anew and carries none of it, but someone should look at the original.',
	'test-virus': () => 'The file contains the test string of antivirus programs. Someone should look at it.',
	malware: ({ signature }) =>
		`The virus scanner reports malicious code in this file (${signature}). Do not open the original; the file will not be published.`,
	'not-scanned': () => 'This file has not been scanned for viruses yet. It is published only once it has been.',
	'too-large-to-scan': ({ bytes }) =>
		`The file weighs ${size(bytes)}, more than the virus scanner takes, and was not scanned. Someone should look at it; the administrator can raise the scanner’s limit.`,
	'faulty-picture': () => 'The picture has some faults but can be seen. If you have a sounder original, please send it too.',
	'faulty-recording': () =>
		'Parts of the recording are damaged or missing; the rest can be played. If you have a sounder copy, please send it too.',
	'small-picture': ({ width, height, shorterSide }) =>
		`The picture is rather small (${number.format(width)} × ${number.format(height)}). If you have a larger one, at least ${number.format(shorterSide)} pixels on its shorter side, please send that.`,
	'short-recording': ({ seconds, atLeast }) =>
		`The recording lasts only ${number.format(seconds)} seconds (at least ${number.format(atLeast)} is better). Please check that nothing was cut off.`,
	'clipped-sound': ({ share }) =>
		`The sound is distorted for about ${percent.format(share)} of its length: it was recorded too loud. Next time keep the device a little farther off or lower its level; if there is another copy, please send it too.`,
	'silent-sound': ({ share }) =>
		`Nothing is heard in about ${percent.format(share)} of the recording. Please listen again whether it is the right file and the microphone was on.`,
	'quiet-sound': ({ decibels }) =>
		`The sound is very faint (${number.format(decibels)} dB at its loudest). Next time keep the device nearer to the speaker; this copy is kept.`,
	'date-differs': ({ taken, claimed }) => `The device says it was taken on ${day(taken)}; the contribution gives “${claimed}”.`,
	'date-ahead': ({ taken, received }) =>
		`The device says it was taken on ${day(taken)}, after it was sent (${day(received)}): its clock was probably wrong.`,
	'place-differs': ({ latitude, longitude, claimed, kilometres }) =>
		`The position in the file (${latitude.toFixed(4)}, ${longitude.toFixed(4)}) lies about ${number.format(kilometres)} km from “${claimed}”.`,
	'same-file': () => 'This very file was given in another contribution.',
	'near-copy': ({ correlation, isMirrored, share }) =>
		`This picture is like one in another contribution (${percent.format(correlation)} alike${isMirrored ? ', mirrored' : ''}${share < 0.9 ? `, cut to ${percent.format(share)}` : share > 1.1 ? ', but showing more' : ''}).`,
	'not-playable': ({ codec }) =>
		`Browsers cannot play this file${codec ? ` (coded as ${codec})` : ''}. The original is kept as it is; if you have an MP4 or MP3 copy, please send it too.`,
}

/** For when neither waveform nor poster can be made. */
const processing = {
	unavailable: 'This server cannot process sound and film yet. The original is kept safe.',
	limits: `Pictures up to 100 MB, sound 500 MB, film 2 GB; at most ${maxFilesPerContribution} files at a time.`,
}

export const media = { refusals, findings, processing }
