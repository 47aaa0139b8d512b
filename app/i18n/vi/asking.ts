import type { QuestionField } from '#moderation/review/questions.ts'

const fields: Record<QuestionField, string> = {
	title: 'Tên gọi',
	description: 'Lời kể, mô tả',
	languages: 'Ngôn ngữ',
	place: 'Nơi',
	period: 'Thời gian',
	heritageClass: 'Lớp di sản',
	maker: 'Người làm ra',
	shown: 'Ai nói, ai trong ảnh',
	people: 'Những người liên quan',
	files: 'Tệp',
	credit: 'Ghi tên công khai',
	licence: 'Giấy phép',
}

/** Questions about single fields, and handing on to a lead. */
export const asking = {
	fields,
	ask: 'Hỏi riêng từng mục (khi trả lại)',
	askHint: 'Mỗi câu hỏi là một mạch riêng; người đóng góp trả lời ngay dưới câu hỏi ấy.',
	about: (field: string) => `Hỏi về: ${field}`,
	threads: 'Hỏi và đáp từng mục',
	threadsLead: 'Mỗi mục người duyệt hỏi là một mạch riêng. Bạn trả lời tại đây, hoặc sửa mục ấy rồi gửi lại.',
	waits: 'chờ trả lời',
	answered: 'đã trả lời',
	answer: (field: string) => `Trả lời về: ${field}`,
	send: 'Gửi câu trả lời',
	goTo: 'Trả lời từng câu hỏi',
	wordsKept: 'Chưa ghi được; chữ bạn gõ còn ở trên, bạn có thể chép lại.',
	retake: 'Nhận lại việc này và ghi quyết định',
	escalated: 'Đã chuyển lên người phụ trách',
	escalatedBy: (name: string, at: string) => `${name} chuyển lên người phụ trách, ${at}`,
	escalatedHint: 'Người phụ trách quyết định thay; người đã chuyển lên không quyết định việc này nữa.',
	filter: 'Chuyển lên',
	all: 'Chuyển lên hay không',
	yes: 'Đã chuyển lên người phụ trách',
	no: 'Không chuyển lên',
	leadLead: 'Những việc người duyệt chuyển lên để bạn quyết định.',
	leadEmpty: 'Không có việc nào được chuyển lên.',
	waiting: (count: number) => `${count} việc được chuyển lên, chờ người phụ trách quyết định`,
}
