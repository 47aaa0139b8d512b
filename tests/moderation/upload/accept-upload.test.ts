import { expect, test } from 'vitest'
import { acceptUpload, type UploadFacts } from '#moderation/upload/accept-upload.ts'
import { acceptedTypes, declaredKind } from '#moderation/upload/declared-kind.ts'
import {
	isUploadExpired,
	maxBytes,
	maxFilesPerContribution,
	maxUploadBytes,
	mediaKinds,
	memberQuota,
	uploadExpiryMs,
} from '#moderation/upload/limits.ts'
import { isPassing, mediaRefusalCodes } from '#moderation/upload/media-refusal.ts'

const photo: UploadFacts = {
	fileName: 'chiêng.jpg',
	declaredType: 'image/jpeg',
	bytes: 4_000_000,
	filesInContribution: 0,
	member: { openUploads: 0, bytesToday: 0, bytesTotal: 0 },
}
const with_ = (change: Partial<UploadFacts>): UploadFacts => ({ ...photo, ...change })

test.each([
	['an ordinary photo', photo],
	['a picture of exactly the greatest weight', with_({ bytes: maxBytes.image })],
	['the last file of a full contribution', with_({ filesInContribution: maxFilesPerContribution - 1 })],
	['HEIC from Windows, which names no type', with_({ fileName: 'IMG_5195.HEIC', declaredType: '' })],
	['a browser recording with its codec', with_({ fileName: 'ghi âm', declaredType: 'audio/webm;codecs=opus' })],
	['a film heavier than a picture may be', with_({ fileName: 'lễ.mp4', declaredType: 'video/mp4', bytes: 1_000_000_000 })],
	['the last byte of the day', with_({ member: { openUploads: 0, bytesToday: memberQuota.bytesPerDay - 4_000_000, bytesTotal: 0 } })],
])('%s may begin', (_why, facts) => {
	expect(acceptUpload(facts)).toEqual({ ok: true })
})

test.each([
	['one byte too heavy', with_({ bytes: maxBytes.image + 1 }), { code: 'too-large', mediaClass: 'image', maxBytes: maxBytes.image }],
	['no bytes', with_({ bytes: 0 }), { code: 'empty' }],
	['a length that is no number', with_({ bytes: NaN }), { code: 'empty' }],
	['a length below nothing', with_({ bytes: -1 }), { code: 'empty' }],
	['SVG', with_({ fileName: 'a.svg', declaredType: 'image/svg+xml' }), { code: 'unsupported-kind', found: 'image/svg+xml' }],
	['a program that calls itself .jpg', with_({ declaredType: 'application/x-msdownload' }), { code: 'unsupported-kind' }],
	['a double ending', with_({ fileName: 'a.jpg.php', declaredType: '' }), { code: 'unsupported-kind', found: null }],
	[
		'one file too many',
		with_({ filesInContribution: maxFilesPerContribution }),
		{ code: 'too-many-files', maxFiles: maxFilesPerContribution },
	],
	[
		'too many under way',
		with_({ member: { openUploads: memberQuota.openUploads, bytesToday: 0, bytesTotal: 0 } }),
		{ code: 'too-many-open-uploads', maxOpen: memberQuota.openUploads },
	],
	['the day is full', with_({ member: { openUploads: 0, bytesToday: memberQuota.bytesPerDay, bytesTotal: 0 } }), { code: 'daily-quota' }],
	['the shelf is full', with_({ member: { openUploads: 0, bytesToday: 0, bytesTotal: memberQuota.bytesTotal } }), { code: 'total-quota' }],
])('%s is refused with its facts', (_why, facts, refusal) => {
	expect(acceptUpload(facts)).toMatchObject({ ok: false, refusal })
})

test.each([
	['song.MP3', 'audio/mp3', 'mp3'],
	['song.m4a', 'audio/x-m4a', 'm4a'],
	['voice.opus', 'application/octet-stream', 'ogg'],
	['old.3gp', 'video/3gpp', '3gp'],
	['scan.TIFF', '', 'tiff'],
	['no ending', '', null],
	['constructor', 'constructor', null],
	['x.__proto__', '', null],
])('%s of type %j is %s', (name, type, kind) => {
	expect(declaredKind(name, type)).toBe(kind)
})

test('no type or ending belongs to two kinds', () => {
	const rules = Object.values(mediaKinds)
	const names = rules.flatMap((rule) => [rule.mime, ...rule.aliases, ...rule.extensions])
	expect(new Set(names).size).toBe(names.length)
	expect(acceptedTypes).toContain('.heic')
	expect(maxUploadBytes).toBe(maxBytes.video)
})

test.each([
	['a fresh upload stays', { isFinished: false, lastByteAt: 0 }, uploadExpiryMs, false],
	['an old unfinished one goes', { isFinished: false, lastByteAt: 0 }, uploadExpiryMs + 1, true],
	['a finished one never goes', { isFinished: true, lastByteAt: 0 }, uploadExpiryMs * 1000, false],
])('%s', (_why, upload, now, expired) => {
	expect(isUploadExpired(upload, now)).toBe(expired)
})

test('only the refusals about our machinery are worth another try', () => {
	expect(mediaRefusalCodes.filter(isPassing)).toEqual(['timed-out', 'out-of-memory', 'crashed'])
})
