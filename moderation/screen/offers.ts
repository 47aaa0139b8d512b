import type { TextCategory } from './finding.ts'
import type { ViewFinding } from './personal.ts'
import { compileBarePhrases, compileMarkedPhrases, compilePhrases, compileSources } from './phrase.ts'
import { advertRules } from './rules/advert.ts'
import { bodyRules } from './rules/body.ts'
import { moneyRules } from './rules/money.ts'
import type { OfferRule } from './rules/offer.ts'
import { tradeRules } from './rules/trade.ts'

interface Cue {
	start: number
	end: number
	weight: number
	group: number
	words: string
}

interface Shared {
	contact: number[]
	links: number[]
	price: number[]
	urging: number[]
	opening: number[]
	story: number[]
}

interface CompiledOffer {
	rule: OfferRule
	groups: readonly { group: number; weight: number; expression: RegExp }[]
	/** Things sold and the selling of them are separate: neither is enough without the other. */
	needsDeal: boolean
}

const digit = '[0-9oil]'
const phone = `(?:\\+?84|[0o])[ .\\-_*]{0,2}(?:${digit}[ .\\-_*x]{0,2}){8,9}`
const contact = compileSources([
	phone,
	'(?:0|o)\\d{2,3}[\\d.x* ]{4,9}',
	'zalo|za lo|zal0|dalo|da lô|telegram|tele|tlg|ib|inb|inbox|in bóc|inbok|pm|dm|nt|nhắn|nhắn tin|alo|call|hotline|lh|lhệ|liên hệ|lien he|sđt|sdt|ll|add|kết bạn|cmt|comment|chấm|để lại (?:sđt|số|sdt|thông tin)|bio|whatsapp|viber|wechat|line|messenger|mess|tin nhắn riêng|nhắn riêng|contact|text me|dm me|gọi ngay|gọi em|gọi anh|gọi|click|link|bấm|nhan tin|ai lấy nhắn|qr',
])
const links =
	/https?:\/\/|www\.|t\.me\/|(?:^|[\s(])@[a-z0-9_.]{3,30}|[a-z0-9-]{2,30}\.(?:com|net|vip|club|win|top|xyz|shop|store|pro|live|bet|me|ly|cc)(?![\p{L}\p{N}]|\.[a-z])/gu
const price = compileSources([
	'\\d[\\d.,]{0,12} ?(?:k|tr|triệu|trieu|củ|cu|lít|tỷ|tỏi|cành|usd|đ|vnđ|vnd|đồng|nghìn|ngàn|nghin|000|chai|%|xị|usdt)',
	'1 ?(?:00|oo|0o|o0) ?k',
	'[$€]\\d{1,9}',
	'\\d{1,3}tr\\d?',
])
const urging = compilePhrases([
	'uy tín',
	'!cam kết',
	'cam ket',
	'nhanh tay',
	'ngay hôm_nay|bây_giờ',
	'số lượng có_hạn',
	'miễn phí',
	'free|hot',
	'100%',
	'bảo mật',
	'toàn quốc',
	'giá rẻ|tốt|mềm',
	'lấy liền',
	'!duy nhất',
	'hỗ trợ 24',
	'24 7',
	'!siêu|cực rẻ|nhanh|tốc|phẩm|hot|đẹp|dễ|ngon',
	'chỉ từ|cần|còn',
	'ai cần|muốn|có_nhu_cầu|quan_tâm|thích|lấy|mua',
	'giá',
	'!tặng',
	'có hàng|sẵn|ngay|liền',
	'chất lượng',
	'chuẩn',
	'đảm bảo',
	'!đăng ký|kí',
	'an toàn',
	'nhận ngay|liền',
	'hỗ trợ',
	'tận nơi|nhà',
])
const opening =
	/(?:^|[.!?\n]\s?|\s-\s|[·*▶►✅🔥]\s?)(?:ace |ae |anh em |các bác |bác nào |ai )?(?:em |mình |bên em |bên mình |shop |tôi |nhóm )?(?:cần |muốn |nhận |đang |chuyên |có )?(?:bán|thu mua|mua|cho vay|vay|tuyển|hỗ trợ|cung cấp|nhận|thanh lý|bao|order|chuyên|dịch vụ|làm|kiếm|tặng|soi|sang|ban|thu mua|can mua|can ban|tuyen|nhượng|săn|tìm mua|gom|pass|đầu tư|chúc mừng|dich vu|free|buy|get|earn|win)(?![\p{L}\p{N}])/gu
const story = compilePhrases([
	'ngày|thời|thuở|đời xưa|trước|pháp|đó|ấy|mỹ|ngụy|chiến|bao_cấp',
	'xưa kia|nay|rày|đây',
	'thời pháp|mỹ|thuộc|kỳ|phong_kiến',
	'trước đây|kia|năm',
	'hồi|lúc đó|xưa|trước|ấy|nhỏ|năm',
	'thế kỷ',
	'năm 19|1|20',
	'bảo tàng',
	'!sưu tập|tầm',
	'hiến tặng',
	'trưng bày',
	'!phong|luật|hủ tục',
	'truyền thuyết|thống',
	'sử thi',
	'phòng chống',
	'nghiêm cấm',
	'cảnh báo|giác',
	'xử phạt|lý',
	'tuyên truyền',
	'!nạn|tệ|chống|cấm',
	'công an',
	'ông|bà|cha|mẹ|nhà|bố|má|cụ|ngoại|nội tôi|tui|nội|ngoại|mình|em',
	'tổ tiên',
	'luật tục',
	'di tích|sản',
	'đã từng',
	'kể rằng|lại|chuyện',
	'lễ hội|cúng',
	'nghi lễ',
	'voi nhà',
	'săn voi',
	'buôn làng',
	'bà con',
	'nghệ nhân',
	'già làng',
	'không được|nên',
	'!người ta|xưa|dân',
	'!từng',
	'!đổi lấy|bằng|được',
	'ngân hàng|quỹ chính_sách',
	'chính sách',
	'nghiên cứu',
	'hiện vật số',
	'niên đại',
	'museum|century|century|collection|traditional|ritual|in',
])
const yearCue = /(?<!\d)1[89]\d\d(?!\d)/gu

/** A phrase without its marks may mean something else, so it counts for less. */
const bareShare = 0.8

function compileOffer(rule: OfferRule): CompiledOffer {
	const phrases = rule.cues.flatMap(([weight, list], group) => {
		const bare = compileBarePhrases(list)
		const marked = { group, weight, expression: compileMarkedPhrases(list) }
		return bare ? [marked, { group, weight: weight * bareShare, expression: bare }] : [marked]
	})
	const sources = (rule.sources ?? []).map(([weight, list]) => ({ group: 0, weight, expression: compileSources(list) }))
	return { rule, groups: [...phrases, ...sources], needsDeal: rule.category === 'wildlife-trade' || rule.category === 'antiquities-trade' }
}

const compiled = [...moneyRules, ...bodyRules, ...tradeRules, ...advertRules].map(compileOffer)

const places = (view: string, expression: RegExp) => [...view.matchAll(expression)].map((match) => match.index)

function findCues(view: string, offer: CompiledOffer): Cue[] {
	const found = offer.groups.flatMap(({ group, weight, expression }) =>
		[...view.matchAll(expression)].map((match) => ({
			start: match.index,
			end: match.index + match[0].length,
			weight,
			group,
			words: match[0],
		})),
	)
	const covered = new Uint8Array(view.length)
	return found
		.toSorted((one, other) => other.weight - one.weight || other.words.length - one.words.length)
		.filter(({ start, end }) => {
			for (let index = start; index < end; index++) if (covered[index] === 1) return false
			covered.fill(1, start, end)
			return true
		})
		.toSorted((one, other) => one.start - other.start)
}

/** *bán* in words that sell nothing. */
const noSale = compilePhrases([
	'!bán thành_phẩm|đảo|kính|nguyệt|cầu|sơn_địa|công|thời_gian|trú|định_cư|ngập|tự_động',
	'!mua vui',
	'!buôn bán',
	'!trao đổi',
])

const window = 220

/** How many of the sorted places are below the limit. */
function rank(sorted: readonly number[], limit: number): number {
	let low = 0
	let high = sorted.length
	while (low < high) {
		const middle = (low + high) >> 1
		if ((sorted[middle] ?? 0) < limit) low = middle + 1
		else high = middle
	}
	return low
}

const count = (sorted: readonly number[], from: number, to: number) => rank(sorted, to + 1) - rank(sorted, from)
const within = (sorted: readonly number[], from: number, to: number) => count(sorted, from, to) > 0

function scoreWindow(offer: CompiledOffer, cues: readonly Cue[], shared: Shared): number {
	const from = (cues[0]?.start ?? 0) - window / 2
	const to = (cues.at(-1)?.end ?? 0) + window / 2
	const distinct = [...new Map(cues.map((cue) => [cue.words, cue])).values()]
	const things = distinct.filter((cue) => cue.group === 0).reduce((sum, cue) => sum + cue.weight, 0)
	const rest = distinct.filter((cue) => cue.group !== 0).reduce((sum, cue) => sum + cue.weight, 0)
	const topic = (offer.needsDeal ? Math.min(things, 0.7) : things) + rest
	const strongest = Math.max(...distinct.map((cue) => cue.weight))
	if (topic < offer.rule.topicAtLeast || strongest < 0.4 || (offer.needsDeal && things === 0)) return 0
	const isContact = within(shared.contact, from, to)
	const isLinked = within(shared.links, from, to)
	const isOpening = within(shared.opening, from, to)
	const deal = distinct.some((cue) => cue.group === 1 || cue.group === 2)
	if (offer.needsDeal && !deal && !isContact && !isOpening) return 0
	const help =
		(isContact || isLinked ? 0.4 : 0) +
		(within(shared.price, from, to) ? 0.2 : 0) +
		Math.min(count(shared.urging, from, to), 2) * 0.15 +
		(isOpening ? 0.2 : 0)
	const told = offer.rule.storyLowers ? Math.min(count(shared.story, from, to), 2) : 0
	const lowered = told === 0 ? 0 : isContact ? 0.15 : told * 0.3
	return topic + help - lowered
}

const enough = 0.95

function findOffer(view: string, offer: CompiledOffer, shared: Shared): ViewFinding[] {
	const cues = findCues(view, offer)
	const best = new Map<Cue, number>()
	for (let first = 0; first < cues.length; first++) {
		const anchor = cues[first]
		if (!anchor) continue
		const group: Cue[] = []
		for (let next = first; next < cues.length && group.length < 12; next++) {
			const cue = cues[next]
			if (!cue || cue.start > anchor.start + window) break
			group.push(cue)
		}
		const score = scoreWindow(offer, group, shared)
		for (const cue of group) if (score > (best.get(cue) ?? 0)) best.set(cue, score)
	}
	return [...best].filter(([, score]) => score >= 0.6).map(([cue, score]) => asFinding(offer.rule.category, offer.rule.code, cue, score))
}

function asFinding(category: TextCategory, code: string, cue: Cue, score: number): ViewFinding {
	const sureness = score >= enough ? Math.min(0.95, 0.6 + (score - enough) * 0.35) : Math.min(0.45, score * 0.45)
	return { start: cue.start, end: cue.end, category, code, sureness: Math.round(sureness * 100) / 100 }
}

/** Offers nobody asked for: weak words add up when they stand near each other and near a contact, a price or an urging. */
export function findOffers(folded: string): ViewFinding[] {
	const view = folded.replace(noSale, (words) => '\u0001'.repeat(words.length))
	const shared: Shared = {
		contact: places(view, contact),
		links: places(view, links),
		price: places(view, price),
		urging: places(view, urging),
		opening: places(view, opening),
		story: [...places(view, story), ...places(view, yearCue)].toSorted((one, other) => one - other),
	}
	return compiled.flatMap((offer) => findOffer(view, offer, shared))
}
