import type { Response } from 'express'

/** What is said when a request is turned away before any page: Vietnamese first, then English, as plain text. */
export const sentences = {
	400: ['Yêu cầu này không đọc được.', 'This request could not be read.'],
	403: [
		'Yêu cầu này không đến từ trang của Bến Nước nên không được nhận.',
		'This request did not come from a page of Bến Nước and was refused.',
	],
	404: ['Không có trang này.', 'There is no such page.'],
	405: ['Cách gọi này không dùng ở đây.', 'This method is not used here.'],
	408: [
		'Đường truyền chậm quá nên yêu cầu chưa tới đủ. Xin gửi lại.',
		'The connection was too slow and the request did not arrive whole. Please send it again.',
	],
	413: [
		'Phần gửi lên dài quá. Xin quay lại trang trước (chữ đã gõ vẫn còn ở đó) và gửi phần chữ ngắn hơn; tệp thì gửi ở chỗ tải tệp.',
		'What was sent is too long. Go back (what you typed is still there) and send a shorter text; files go through the uploader.',
	],
	415: ['Dạng dữ liệu gửi lên không dùng được ở đây.', 'Data of this type cannot be sent here.'],
	414: ['Địa chỉ dài quá.', 'The address is too long.'],
	431: [
		'Phần đầu của yêu cầu dài quá. Xin xóa cookie của trang này rồi thử lại.',
		'The head of the request is too long. Clear this site’s cookies and try again.',
	],
	500: ['Có lỗi ở máy chủ. Những gì bà con đã gửi vẫn an toàn.', 'The server failed. Nothing you gave was lost.'],
} as const
export type TurnedAway = keyof typeof sentences

export function refuseRequest(response: Response, status: TurnedAway): void {
	response
		.status(status)
		.type('text/plain; charset=utf-8')
		.set('Cache-Control', 'no-store')
		.send(`${sentences[status].join('\n')}\n`)
}

export function isTurnedAway(status: number): status is TurnedAway {
	return status in sentences
}
