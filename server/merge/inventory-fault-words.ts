import type { InventoryFault, InventoryProblem } from '#moderation/merge/inventory-fault.ts'

/** What is the matter and what to do, for the operator who ran the import. */
export interface FaultWords {
	readonly vi: string
	readonly en: string
}
type Sentences = { readonly [Code in InventoryProblem['code']]: (facts: Extract<InventoryProblem, { code: Code }>) => FaultWords }

const sentences: Sentences = {
	'not-utf8': () => ({
		vi: 'Tệp không phải mã UTF-8. Mở bằng phần mềm bảng tính rồi lưu lại kiểu "CSV UTF-8".',
		en: 'The file is not UTF-8. Open it in a spreadsheet program and save it as "CSV UTF-8".',
	}),
	'not-csv': () => ({
		vi: 'Từ dòng này tệp không đọc được như CSV: thường là dấu nháy kép mở mà không đóng. Sửa dấu nháy rồi nhập lại.',
		en: 'From this line on the file does not read as CSV: most often a double quote is opened and not closed. Mend it and import again.',
	}),
	'empty-file': () => ({
		vi: 'Tệp trống. Dòng đầu phải là tên các cột.',
		en: 'The file is empty. The first line must name the columns.',
	}),
	'missing-column': () => ({
		vi: 'Thiếu cột này. Thêm cột vào dòng đầu.',
		en: 'This column is missing. Add it to the first line.',
	}),
	'unknown-column': ({ known }) => ({
		vi: `Không biết cột này. Đổi tên hoặc bỏ đi; các cột dùng được: ${known.join(', ')}.`,
		en: `This column is not known. Rename or remove it; columns that can be used: ${known.join(', ')}.`,
	}),
	'repeated-column': () => ({ vi: 'Cột này có hai lần. Bỏ một.', en: 'This column stands twice. Remove one.' }),
	'wrong-cell-count': ({ expected, found }) => ({
		vi: `Dòng có ${found} ô, dòng đầu có ${expected}. Kiểm tra dấu phẩy và dấu nháy kép trong dòng.`,
		en: `The row has ${found} cells, the heading ${expected}. Check the commas and double quotes in this row.`,
	}),
	missing: () => ({ vi: 'Ô này không được để trống. Điền vào.', en: 'This cell must not be empty. Fill it in.' }),
	'too-long': ({ max, length }) => ({
		vi: `Dài ${length} ký tự, nhiều nhất ${max}. Rút gọn.`,
		en: `${length} characters long, at most ${max}. Shorten it.`,
	}),
	'control-characters': () => ({
		vi: 'Có ký tự điều khiển không nhìn thấy. Gõ lại ô này.',
		en: 'It holds invisible control characters. Type the cell again.',
	}),
	'not-an-identifier': () => ({
		vi: 'Mã phải gồm chữ hoa, gạch nối, rồi chữ hoa hoặc số, như DL-001.',
		en: 'An identifier is capital letters, a hyphen, then capitals or digits, as DL-001.',
	}),
	'repeated-identifier': ({ firstRow }) => ({
		vi: `Mã này đã có ở dòng ${firstRow}. Mỗi hồ sơ một mã: đổi một trong hai.`,
		en: `Row ${firstRow} has this identifier already. One identifier an entry: change one of the two.`,
	}),
	'not-one-of': ({ allowed }) => ({ vi: `Phải là một trong: ${allowed.join(', ')}.`, en: `It must be one of: ${allowed.join(', ')}.` }),
	'repeated-value': () => ({ vi: 'Giá trị này có hai lần trong ô. Bỏ một.', en: 'The cell holds this value twice. Remove one.' }),
	'name-without-language': ({ allowed }) => ({
		vi: `Mỗi tên khác phải viết "ngôn ngữ:tên", cách nhau bằng |. Ngôn ngữ: ${allowed.join(', ')}.`,
		en: `Each other name is written "language:name", separated by |. Languages: ${allowed.join(', ')}.`,
	}),
	'not-a-date': () => ({
		vi: 'Không phải ngày có thật. Viết năm-tháng-ngày, như 2018-12-24; chỉ biết năm thì để trống và điền cột year.',
		en: 'Not a day that exists. Write year-month-day, as 2018-12-24; where only the year is known leave it empty and fill the column year.',
	}),
	'not-a-year': ({ min, max }) => ({ vi: `Năm phải là số từ ${min} đến ${max}.`, en: `A year is a number from ${min} to ${max}.` }),
	'not-a-number': () => ({
		vi: 'Phải là độ thập phân dùng dấu chấm, như 12.674. Toạ độ VN-2000 phải đổi trước.',
		en: 'It must be decimal degrees with a point, as 12.674. Convert VN-2000 coordinates first.',
	}),
	'out-of-range': ({ min, max }) => ({ vi: `Phải từ ${min} đến ${max}.`, en: `It must be from ${min} to ${max}.` }),
	'half-a-point': ({ other }) => ({
		vi: `Có ${other} mà thiếu ô này. Điền cả hai hoặc để trống cả hai.`,
		en: `${other} is given and this is not. Fill in both or neither.`,
	}),
	'decision-without-rank': () => ({
		vi: 'Có quyết định mà cột rank trống. Điền rank, hoặc chuyển quyết định sang cột notes.',
		en: 'There is a decision but the column rank is empty. Fill in rank, or move the decision to notes.',
	}),
	'unknown-place': () => ({
		vi: 'Không có đơn vị hành chính nào như vậy vào ngày của cột này. Xem lại tên hoặc mã, hoặc để trống và ghi vào place_note.',
		en: 'No administrative unit was called so on the day this column speaks of. Check name or code, or leave it empty and write it in place_note.',
	}),
	'ambiguous-place': ({ choices }) => ({
		vi: `Có nhiều nơi cùng tên: ${choices.join('; ')}. Điền huyện hoặc mã.`,
		en: `Several places have this name: ${choices.join('; ')}. Give the district or the code.`,
	}),
	'place-differs': ({ expected }) => ({
		vi: `Không khớp với các ô nơi chốn khác của dòng; theo sổ đơn vị hành chính phải là: ${expected}. Sửa ô nào sai.`,
		en: `It does not agree with the row's other cells of place; by the list of units it would be: ${expected}. Correct the one that is wrong.`,
	}),
	'parent-of-itself': ({ chain }) => ({
		vi: `Hồ sơ thành phần của chính mình: ${chain.join(' → ')}. Sửa parent_id ở một dòng trong đó.`,
		en: `The entry would be a component of itself: ${chain.join(' → ')}. Correct parent_id in one of these rows.`,
	}),
}

/** The sentence for one fault in both languages. */
export function inventoryFaultWords({ problem }: InventoryFault): FaultWords {
	const say: (facts: never) => FaultWords = sentences[problem.code]
	return say(problem as never)
}
