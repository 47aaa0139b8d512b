interface Handed {
	readonly from: string
	readonly to: string
	readonly by: string
}
const standings: Record<'first' | 'known', string> = { first: 'Người gửi lần đầu được xét', known: 'Người đã có đóng góp được duyệt' }

export const queue = {
	claimNext: 'Nhận việc tiếp theo',
	nothingToTake: 'Không còn đóng góp nào bạn có thể nhận lúc này.',
	place: 'Nơi',
	placeHint: 'Tên nay hay tên cũ',
	placeUnknown: 'Không có đơn vị nào mang tên ấy; chỉ so chữ người gửi đã viết.',
	language: 'Ngôn ngữ',
	allLanguages: 'Mọi ngôn ngữ',
	age: 'Đã chờ',
	allAges: 'Bao lâu cũng được',
	atLeastDays: (days: number) => `từ ${days} ngày`,
	finding: 'Sàng lọc thấy',
	allFindings: 'Điều gì cũng được',
	standing: 'Người gửi',
	allStandings: 'Mọi người',
	standings,
	sort: 'Xếp',
	oldestFirst: 'Chờ lâu nhất trước',
	newestFirst: 'Mới nhất trước',
	count: (count: number) => `${count} đóng góp.`,
	countPartial: (count: number) => `${count} trong 5.000 đóng góp chờ lâu nhất; còn nữa phía sau.`,
	noneSuch: 'Không có đóng góp nào khớp các điều kiện này.',
	waiting: (hours: number, since: string) =>
		`chờ ${hours < 1 ? 'chưa đến 1 giờ' : hours < 48 ? `${hours} giờ` : `${Math.floor(hours / 24)} ngày`} (từ ${since})`,
	minutesLeft: (minutes: number) => `còn ${minutes} phút`,
	views: (count: number) => (count === 0 ? 'Lưu cách xem này' : `Cách xem đã lưu (${count})`),
	viewName: 'Tên cách xem',
	viewHint: 'Lưu các điều kiện đang chọn, chỉ mình bạn thấy.',
	keepView: 'Lưu',
	forget: 'Bỏ',
	forgetNamed: (name: string) => `Bỏ cách xem “${name}”`,
	handedToMe: ({ by, from }: Handed) => `${by} đã giao cho bạn việc ${from} đang giữ:`,
	handedFromMe: ({ by, to }: Handed) => `${by} đã chuyển việc bạn đang giữ cho ${to}:`,
	claims: {
		link: 'Việc đang giữ',
		title: 'Việc đang có người giữ',
		lead: 'Việc sắp hết hạn giữ ở trên cùng. Khi cần, bạn chuyển việc cho người khác; cả hai đều được báo lý do.',
		none: 'Không ai đang giữ việc nào',
		noneHint: 'Khi có người nhận việc, việc ấy hiện ở đây cho đến khi xong hoặc hết hạn.',
		since: (since: string, until: string) => `giữ từ ${since} đến ${until}`,
		nobodyElse: 'Không có ai khác làm được việc này.',
		to: 'Chuyển cho',
		choose: 'Chọn người',
		reason: 'Lý do',
		reasonHint: 'Cả hai người đều đọc được.',
		handOver: 'Bàn giao',
	},
}
