import type { JoinChoice } from '#moderation/merge/join.ts'

const choices: Record<JoinChoice, string> = { keep: 'Giữ của hồ sơ ở lại', take: 'Lấy của hồ sơ này', both: 'Để cả hai' }

export const joins = {
	title: (title: string) => `Nhập “${title}” vào hồ sơ khác`,
	lead: (identifier: string) =>
		`Khi ${identifier} và một hồ sơ khác là cùng một di sản. Địa chỉ của ${identifier} sẽ dẫn sang hồ sơ ở lại; có thể tách ra như cũ.`,
	action: 'Nhập vào hồ sơ khác',
	into: 'Mã hồ sơ ở lại',
	intoHint: 'Như DL-001. Hồ sơ này sẽ đứng tên cho cả hai.',
	show: 'Đặt hai hồ sơ cạnh nhau',
	stays: (identifier: string) => `Ở lại: ${identifier}`,
	goes: (identifier: string) => `Nhập vào: ${identifier}`,
	choices,
	same: 'Hồ sơ này không nói gì khác hồ sơ ở lại. Nhập vào thì chỉ địa chỉ đổi.',
	files: 'Tệp mang theo',
	ruledFile: 'Tệp này theo luật của cộng đồng; chuyển sang hồ sơ kia thì luật đi theo.',
	takeFile: 'Mang sang hồ sơ ở lại',
	reason: 'Vì sao là một',
	join: 'Nhập hai hồ sơ làm một',
	joined: (identifier: string) => `Hồ sơ ${identifier} đã nhập vào đây`,
	joinedInto: (identifier: string) => `Đã nhập vào hồ sơ ${identifier}`,
	part: 'Tách hai hồ sơ ra như cũ',
	partMeans: 'Hồ sơ này trở lại như trước khi nhập, hồ sơ kia lại đứng riêng ở địa chỉ của nó. Việc tách là một bản mới của mỗi hồ sơ.',
	partReason: 'Vì sao tách',
}
