import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { ReactNode } from 'react'
import { RuleFields } from '#app/components/community/rule-fields.tsx'
import { WordsProvider } from '#app/i18n/messages.tsx'
import { vi } from '#app/i18n/vi.ts'
import type { Refused } from '#app/refusal-response.ts'
import { Circles } from '#app/routes/communities.$community/circles.tsx'
import { Persons } from '#app/routes/communities.$community/persons.tsx'
import { Rules } from '#app/routes/communities.$community/rules.tsx'
import { FillFields } from '#app/routes/fill.$contributionId/fill-fields.tsx'
import { TakedownLines } from '#app/routes/entries.$identifier.history/takedown-lines.tsx'

const refused = (typed: Refused['typed']): Refused => ({ refusal: { code: 'invalid', faults: [] }, typed })
const takedown = {
	id: 'ab1',
	degree: 'hide-entry',
	by: 'H’Linh',
	at: '2026-01-15T03:00:00.000Z',
	reference: null,
	caption: null,
	reason: 'sacred',
	words: 'Buôn xin không đưa ra.',
	liftedAt: null,
	liftedBy: null,
	liftWords: '',
	mediaId: null,
} as const
const seenForFilling = {
	id: 'ab2',
	code: 'BNC-1',
	version: 3,
	words: {
		title: 'Bài hát',
		description: '',
		languages: [],
		placeId: 'p-old',
		placeText: 'Buôn Đôn',
		periodText: '',
		heritageClass: null,
		maker: '',
		shown: '',
	},
	placeLabel: 'Buôn Đôn',
	files: [],
	told: [],
	entered: [],
	gift: { subject: 'song', workingTitle: '' },
} as const
const placeTyped = { title: '', placeText: 'Buôn Ako Dhông, phường Tân Lợi', placeId: 'p-new' }
const ruleTyped = { intent: 'rule-set', entry: 'DL-106', rule: 'sacred', from: '15/11', ask: 'Nhà cộng đồng buôn', isKnown: 'yes' }

interface Case {
	readonly why: string
	readonly page: ReactNode
	readonly kept: readonly string[]
}

test.each<Case>([
	{
		why: 'a rule of the community, whole',
		page: <Rules rules={[]} circles={[]} mayChange subjects={[]} sought="" refused={refused(ruleTyped)} />,
		kept: ['value="DL-106"', 'value="sacred" selected', 'value="15/11"', 'value="Nhà cộng đồng buôn"', 'name="isKnown" checked'],
	},
	{
		why: 'a rule set with the answer to a question',
		page: <RuleFields circles={[]} answered={refused({ rule: 'family', to: '10/2' })} />,
		kept: ['value="family" selected', 'value="10/2"'],
	},
	{
		why: 'a new circle',
		page: <Circles circles={[]} refused={refused({ intent: 'circle-open', kind: 'women', name: 'Chị em buôn Trap' })} />,
		kept: ['value="women" selected', 'value="Chị em buôn Trap"'],
	},
	{
		why: 'who is invited',
		page: <Persons members={[]} maySetCustodians refused={refused({ intent: 'invite', userName: 'ysuin' })} />,
		kept: ['value="ysuin"'],
	},
	{
		why: 'the place a helper put down, with the unit chosen',
		page: <FillFields seen={seenForFilling} typed={placeTyped} refusal={null} />,
		kept: ['value="Buôn Ako Dhông, phường Tân Lợi"', 'value="p-new"'],
	},
	{
		why: 'why something taken down comes back',
		page: <TakedownLines takedowns={[takedown]} answered={refused({ takedownId: 'ab1', liftWords: 'Buôn đã bằng lòng' })} />,
		kept: ['Buôn đã bằng lòng</textarea>'],
	},
])('what was typed stands again after a refusal: $why', ({ page, kept }) => {
	const html = renderToStaticMarkup(<WordsProvider value={{ locale: 'vi', t: vi }}>{page}</WordsProvider>)
	const attributes = html.replaceAll('selected=""', 'selected').replaceAll('checked=""', 'checked')
	for (const words of kept) expect(attributes).toContain(words)
})
