import { expect, test } from 'vitest'
import { captureGuidelines, mediaFindingCodes, needsLook, screenMedia } from '#moderation/screen/media.ts'
import type { MediaFacts } from '#moderation/upload/media-facts.ts'

const photo: MediaFacts = {
	kind: 'jpeg',
	mediaClass: 'image',
	mime: 'image/jpeg',
	bytes: 3_000_000,
	width: 4000,
	height: 3000,
	hasLocation: true,
	hasFaults: false,
	signs: [],
	playable: 'yes',
}
const song: MediaFacts = { ...photo, kind: 'mp3', mediaClass: 'audio', mime: 'audio/mpeg', durationSeconds: 200 }
const codes = (facts: MediaFacts) => screenMedia(facts).map(({ code }) => code)

test.each<[string, MediaFacts, string[]]>([
	['a good photo; its position is private, not a fault', photo, []],
	['a good song', song, []],
	['a gain map or depth map behind the photo is ordinary', { ...photo, trailer: { bytes: 500_000, look: 'picture' } }, []],
	['a moving photo is ordinary', { ...photo, trailer: { bytes: 500_000, look: 'film' } }, []],
	['an archive behind the photo', { ...photo, trailer: { bytes: 500, look: 'archive' } }, ['trailing-data']],
	['something unknown behind the photo', { ...photo, trailer: { bytes: 500, look: 'unknown' } }, ['trailing-data']],
	['script in a comment', { ...photo, signs: ['script'] }, ['embedded-script']],
	['PHP in a comment', { ...photo, signs: ['php'] }, ['embedded-script']],
	['also a ZIP and the test virus', { ...photo, signs: ['archive', 'test-virus'] }, ['polyglot', 'test-virus']],
	['below the guideline', { ...photo, width: 4000, height: 999 }, ['small-picture']],
	['exactly the guideline', { ...photo, width: 1000, height: 1000 }, []],
	['a size nobody could read is no finding', { ...song, mediaClass: 'video', kind: 'mp4' }, []],
	['a recording of two seconds', { ...song, durationSeconds: 2 }, ['short-recording']],
	['a codec no browser plays', { ...song, playable: 'no', audioCodec: 'speex' }, ['not-playable']],
	['HEIC is shown through its derivatives', { ...photo, kind: 'heic', playable: 'no' }, []],
	['a damaged photo', { ...photo, hasFaults: true }, ['faulty-picture']],
	['a damaged song', { ...song, hasFaults: true }, ['faulty-recording']],
])('%s', (_why, facts, expected) => {
	expect(codes(facts)).toEqual(expected)
})

test('findings name their file when told which', () => {
	expect(screenMedia({ ...photo, hasFaults: true }, 'm1')).toEqual([{ code: 'faulty-picture', mediaId: 'm1', facts: {} }])
})

test('advice never asks for a reviewer; hidden things always do', () => {
	const everything: MediaFacts = {
		...song,
		mediaClass: 'video',
		width: captureGuidelines.video.shorterSide ?? 0,
		height: 1,
		durationSeconds: 1,
		playable: 'no',
		hasFaults: true,
		signs: ['script', 'pdf', 'test-virus'],
		trailer: { bytes: 1, look: 'program' },
	}
	const findings = [...screenMedia(everything), ...screenMedia({ ...photo, hasFaults: true })]
	expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(mediaFindingCodes))
	expect(findings.filter(needsLook).map(({ code }) => code)).toEqual(['embedded-script', 'polyglot', 'test-virus', 'trailing-data'])
})
