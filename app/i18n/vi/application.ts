/** The application to print (tờ đơn), in its own words. */
export const application = {
	office: 'Kính gửi: Cơ quan văn hóa có thẩm quyền tỉnh Đắk Lắk',
	nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
	motto: 'Độc lập - Tự do - Hạnh phúc',
	title: 'ĐƠN ĐỀ NGHỊ ĐĂNG KÝ DI VẬT, CỔ VẬT',
	draftNote:
		'Bản soạn sẵn trên Bến Nước, chưa phải là việc đăng ký. Theo các mục của Thông tư 07/2004/TT-BVHTT và 09/2011/TT-BVHTTDL; cần đối chiếu mẫu mới.',
	owner: 'I. Chủ sở hữu',
	object: 'II. Hiện vật',
	origin: 'III. Nguồn gốc và nơi cất giữ',
	photos: 'IV. Ảnh kèm theo',
	photo: (number: number, name: string) => `${number}. ${name}`,
	noPicture: 'Ảnh này chưa in được ở đây; xin in riêng và kẹp vào đơn.',
	print: (hash: string) => `SHA-256: ${hash}`,
	oath: 'Tôi cam đoan những điều ghi trên là đúng và chịu trách nhiệm về nguồn gốc hiện vật.',
	date: 'Ngày …… tháng …… năm ………',
	sign: 'Người làm đơn',
	signHint: '(ký, ghi rõ họ tên)',
	code: (code: string, day: string) => `Mã hồ sơ ${code}, soạn ngày ${day}`,
	notGiven: 'chưa ghi',
	page: (page: number, pages: number) => `Trang ${page}/${pages}`,
}
