import { compileSources } from './phrase.ts'
import type { TextCategory } from './finding.ts'

export interface ViewFinding {
	start: number
	end: number
	category: TextCategory
	code: string
	sureness: number
}

/** A digit, or a letter written for one. */
const digit = '[0-9oil]'
const apart = '[ .\\-_*]{0,2}'
const edgeBefore = '(?<![\\p{L}\\p{N}])'
const edgeAfter = '(?![\\p{L}\\p{N}])'

/** Vietnamese mobile numbers: 0 or +84, then 3, 5, 7, 8 or 9 and eight digits; placeholder rows of zeros count too. */
const mobile = new RegExp(`${edgeBefore}(?:\\+?84|[0o])${apart}[35789o0]${apart}(?:${digit}${apart}){7}${digit}${edgeAfter}`, 'gu')
const identity = new RegExp(
	`${edgeBefore}(?:cccd|cmnd|cmt|căn cước|can cuoc|chứng minh|chung minh|định danh|dinh danh|hộ chiếu|passport|bhxh|mã số thuế)[^\\n]{0,40}?\\d(?:[ .]?\\d){8,11}${edgeAfter}`,
	'gu',
)
const twelve = new RegExp(`${edgeBefore}0\\d{2}[ .]?\\d{3}[ .]?\\d{6}${edgeAfter}`, 'gu')
const account = new RegExp(
	`${edgeBefore}(?:stk|số tk|so tk|số tài khoản|so tai khoan|tài khoản|tai khoan|tk|vietcombank|vcb|agribank|mb ?bank|mb|techcombank|tcb|bidv|vietinbank|acb|vpbank|tpbank|sacombank|momo|số thẻ)[^\\n\\d]{0,40}\\d(?:[ .]?\\d){5,18}${edgeAfter}`,
	'gu',
)
const email = /[\p{L}\p{N}._+-]{2,40}@[\p{L}\p{N}-]{2,30}\.[\p{L}.]{2,12}/gu

const hostile = compileSources([
	'nó|tụi nó|bọn nó|chúng nó|con này|thằng này|con đó|thằng đó|con kia|thằng kia|bà này|ông này|mụ này|mụ|lão này|con mụ|con mẹ|chị này|anh này|cô này|người này|gia đình này|nhà này|mày|thằng|con đĩ|thằng cha|ả|hắn|đứa này|đứa đó|nhỏ này|bả|ổng',
	'con nay|thang nay|con do|thang do|ba nay|ong nay|mu nay|nguoi nay|chi nay|anh nay|nha no|cua no|goi no|thang|con mu|nha may',
	'chửi|quấy|đòi nợ|quỵt|chui no|lua dao|lừa đảo|phá|khủng bố|ghé hỏi thăm|tới tận nhà|đến tận nhà|làm phiền|bóc phốt|phốt',
])
const ofPerson = compileSources([
	'(?:sđt|sdt|số điện thoại|so dien thoai|số đt|số phone|điện thoại riêng|số riêng|số nhà riêng|số di động|số máy|zalo|số|facebook|fb|số zalo)(?: \\p{L}{1,8}){0,2} (?:của|cua) (?!(?:bảo tàng|ban|sở|phòng|trung tâm|tôi|chúng tôi|mình|em|cháu|con|ubnd|ủy ban|xã|thư viện|câu lạc bộ|công an|hợp tác|nhà văn|đội|cơ quan|hội|quán|homestay|khách|buôn|tổ|hướng))',
	'(?:sđt|sdt|số điện thoại|số đt|số) (?:bà|ông|anh|chị|cô|chú|bác|nghệ nhân|già làng|em|vợ|chồng|mẹ|thầy|nhà) (?!(?:tôi|em|mình|con cháu))',
	'(?:nhà riêng|địa chỉ nhà|con gái|con trai|vợ|chồng) (?:nó|của nó|mày|ông|bà|chị|anh|thằng|con)',
])
const organisation = compileSources([
	'bảo tàng|bao tang|ban quản lý|ban quan ly|sở văn hóa|sở vhttdl|sở|phòng văn hóa|phòng|ubnd|ủy ban|uỷ ban|trung tâm|thư viện|nhà văn hóa|đường dây nóng|văn phòng|khu di tích|câu lạc bộ|clb|hợp tác xã|htx|đài|báo|trạm|công an|homestay|khu du lịch|trường|hội|đoàn|ban|tổ chức|nhà thờ|chùa|đội chiêng|đội cồng chiêng|museum|office',
	'(?:của |số |là |gọi |liên hệ |gặp )(?:tôi|chúng tôi|em|mình|cháu|con tôi|tui)|tôi là|em là|cháu là|tôi tên|tôi ở|số tôi|my|i am',
])
const personal = compileSources([
	'(?:fb|facebook|face|nick|zalo|sđt|sdt|số điện thoại|địa chỉ|info|in4|thông tin cá nhân|thông tin|link fb|link face|số nhà|lịch trình|biển số xe|biển số|chỗ làm|chỗ ở|quê quán)(?: nhà)? (?:của )?(?:nó|con này|thằng này|bà này|ông này|con đó|thằng đó|mụ này|con mụ|thằng cha|lão này|chúng nó|bọn nó|tụi nó|mày|thằng|con đĩ|ả)(?! (?:tôi|em|bé))',
	'(?:cho |ai )?(?:xin|có|kiếm|tìm) (?:số|info|in4|fb|zalo|sđt|nick|địa chỉ) (?:của )?(?:con|em|bé|nhỏ|cô|chị) (?:này|kia|bé|nhỏ|đó|áo|đánh|múa|mặc|ấy|gái)',
	'(?:fb|face|sdt|so dien thoai|dia chi|info|thong tin) (?:cua )?(?:no|con nay|thang nay|ba nay|ong nay|thang|mu nay)',
	'(?:ai |mọi người |anh em |xin |cho |có |đăng |tìm |kiếm |lộ |check |share |biết |truy )(?:ai )?(?:có |biết |xin |cho |giúp |hộ |lộ |ra )?(?:info|in4|thông tin|địa chỉ|sđt|sdt|số điện thoại|fb|facebook|nhà|chỗ ở|chỗ làm)(?: nhà| riêng| cá nhân)* (?:của )?(?:con|thằng|mụ|nó|lão|chúng nó|bọn|ả|con mụ)(?! (?:tôi|em|trai|gái|cháu|dâu|rể|người|voi|suối|sông|đường|bò|trâu|cái))',
	'(?:con|vợ|chồng|mẹ|con gái|con trai|bố|cháu) (?:của )?(?:nó|mày|thằng này|con này|bà này|ông này|thằng đó|mụ này|lão này|hắn) (?:đang |hiện |thì )?(?:học|làm|dạy|bán|ở|trọ)(?: (?:ở|tại|trường|lớp|công ty|quán|chợ|nhà|số))',
	'nhà (?:nó|mày|con này|thằng này|bà này|ông này|mụ này|lão này|thằng đó|con đó|chúng nó|con mụ|tụi nó|thằng cha)(?: \\p{L}{1,8}){0,3} (?:ở|số|trong|ngay|sát|đối diện|gần|cạnh|hẻm|đường|sn|buôn|thôn|hem|duong)',
	'nha (?:no|con nay|thang nay|ba nay|ong nay|thang do)(?: \\p{L}{1,8}){0,2} (?:o|so|trong|ngay|hem|duong|buon|thon)',
])
const address = compileSources([
	'(?:nhà|ở|địa chỉ|trú|sống|trọ|tại|nha|dia chi|o)(?: \\p{L}{1,8}){0,4}? ?(?:số nhà|số|sn|so|so nha)? ?\\d{1,4}[a-z]?(?:/\\d{1,4}){0,3},? (?:đường|hẻm|ngõ|ngách|kiệt|thôn|buôn|tổ|phường|xã|phố|duong|hem|ngo|thon|buon|to|phuong|đ\\.|p\\.)',
])

const reach = 90

function near(view: string, start: number, end: number, cue: RegExp): boolean {
	cue.lastIndex = 0
	return cue.test(view.slice(Math.max(0, start - reach), end + reach))
}

/** Numbers and addresses by which a person can be found (*lộ thông tin cá nhân*). */
export function findPersonal(view: string): ViewFinding[] {
	const findings: ViewFinding[] = []
	const add = (match: RegExpExecArray, code: string, sureness: number) =>
		findings.push({ start: match.index, end: match.index + match[0].length, category: 'doxxing', code, sureness })
	for (const match of view.matchAll(identity)) add(match, 'personal-identity-number', 0.95)
	for (const match of view.matchAll(twelve)) if (!/\d{13}/.test(match[0])) add(match, 'personal-identity-number', 0.55)
	for (const match of view.matchAll(account))
		add(match, 'personal-bank-account', near(view, match.index, match.index + match[0].length, organisation) ? 0.4 : 0.75)
	for (const match of view.matchAll(mobile)) {
		const end = match.index + match[0].length
		if (near(view, match.index, end, hostile)) add(match, 'personal-phone', 0.85)
		else if (near(view, match.index, end, ofPerson)) add(match, 'personal-phone', 0.7)
		else add(match, 'personal-phone', near(view, match.index, end, organisation) ? 0.2 : 0.35)
	}
	for (const match of view.matchAll(email))
		if (near(view, match.index, match.index + match[0].length, hostile)) add(match, 'personal-email', 0.6)
	for (const match of view.matchAll(personal)) add(match, 'personal-details', 0.7)
	for (const match of view.matchAll(address)) {
		if (near(view, match.index, match.index + match[0].length, hostile)) add(match, 'personal-address', 0.75)
	}
	return findings
}
