import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { EvidenceRow } from '#app/components/desk/evidence-row.tsx'
import { Findings } from '#app/components/desk/findings.tsx'
import { en } from '#app/i18n/en.ts'
import { vi } from '#app/i18n/vi.ts'
import { WordsProvider } from '#app/i18n/messages.tsx'
import type { DeskFile } from '#db/read/find-desk-contribution.ts'
import type { StoredFinding } from '#moderation/screen/stored-finding.ts'

const file: DeskFile = {
	part: 'gift',
	id: 'm1',
	fileName: 'cổng.jpg',
	caption: '',
	state: 'ready',
	kind: 'image',
	mime: 'image/jpeg',
	bytes: 1,
	width: 1,
	height: 1,
	durationSeconds: null,
	playable: false,
	waveform: null,
	capturedAt: null,
	hasLocation: false,
	masked: 'not',
	maskVersion: 0,
	isMaskedReady: false,
}
const near: StoredFinding = {
	kind: 'media',
	code: 'near-copy',
	mediaId: 'm1',
	facts: { otherId: 'm2', contributionId: 'c2', correlation: 0.93, isMirrored: false, share: 0.5 },
}
const place = {
	contribution: { id: 'c2', code: 'BN-1', title: 'Cổng nhà đày', contributorName: 'Y Thử' },
	entry: { identifier: 'DL-001', title: 'Nhà đày' },
	isPicture: true,
}
const shown = (copies: Record<string, typeof place>, locale: 'vi' | 'en' = 'vi') =>
	renderToStaticMarkup(
		<WordsProvider value={{ locale, t: locale === 'vi' ? vi : en }}>
			<Findings findings={[near]} files={[file]} copies={copies} />
		</WordsProvider>,
	)

describe('a copy among the findings', () => {
	test('names its file, whose the other is and where, and shows both pictures', () => {
		const html = shown({ m2: place })
		for (const part of [
			'cổng.jpg',
			'BN-1 · Cổng nhà đày',
			'Y Thử',
			'DL-001 · Nhà đày',
			'/media/m1/small.webp',
			'/media/m2/small.webp',
			'93%',
		])
			expect(html).toContain(part)
		expect(html.match(/<img[^>]* alt="[^"]+"/g)).toHaveLength(2)
	})

	test('for who may not know of the other, nothing of it is on the page', () => {
		const html = shown({})
		for (const part of ['BN-1', 'Y Thử', 'm2', 'DL-001']) expect(html).not.toContain(part)
	})

	test('in English', () => {
		expect(shown({ m2: place }, 'en')).toContain('This picture is like one in another contribution (93% alike, cut to 50%).')
	})
})

test('evidence of a picture shows the two side by side', () => {
	const html = renderToStaticMarkup(
		<WordsProvider value={{ locale: 'vi', t: vi }}>
			<EvidenceRow evidence={{ field: 'picture', mine: '', theirs: '', effect: 5, pictures: { mine: 'm1', theirs: 'm2', kind: 'near' } }} />
		</WordsProvider>,
	)
	expect(html).toContain('/media/m1/small.webp')
	expect(html).toContain('/media/m2/small.webp')
	expect(html).toContain('▲')
})
