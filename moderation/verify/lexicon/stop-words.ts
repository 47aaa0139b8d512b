/** Words that carry grammar only; a match on them says nothing. Vietnamese (with marks), English, French. */
export const grammarWords = new Set(
	`và của là có ở tại trong ngoài trên dưới cho với về từ đến tới ra vào lên xuống qua lại đi được bị do bởi vì nên mà thì rằng như để khi lúc nếu hay hoặc
	nhưng cũng đã đang sẽ vẫn còn chưa chỉ rất lắm quá nữa rồi này kia đó đấy ấy nọ đây đâu ai gì nào sao thế vậy các những mọi mỗi từng một hai vài mấy nhiều ít
	tôi tui mình ta chúng em anh chị ông bà cô chú bác cháu con họ nó người ba má mẹ cha ạ nhé nha nhỉ ơi à dạ không chẳng chả phải đừng hồi nay giờ xưa ngày năm
	tháng hôm qua mai cái chiếc con cây tấm bức cuốn quyển bộ tập nơi chỗ phía bên chính riêng cùng theo sau trước giữa gần xa hơn kém bằng tự đều thật cứ hãy
	qđ ttg nq nđ sđ tt hs số quyết định công văn
	nghe thấy biết nói kể nhớ quên làm lấy đem đưa gửi xin chụp quay xem coi hình ảnh video clip phim hình chụp lại nguyên luôn bữa dịp lần
	the a an of in on at to for from by with and or is are was were be been this that these those it its as i my we our you your he she they their his her not no
	le la les un une des du de d l et en au aux dans sur par pour est sont ce cette ces qui que il elle`.split(/\s+/u),
)

/** Everyday words: a match says little, however few records hold them. */
export const everydayWords = new Set(
	`nhà đường đất nước trời mưa nắng cây đá suối rừng núi lớn nhỏ cao thấp dài rộng to bé đẹp cũ mới già trẻ đông vui buồn khó dễ nhiều ít trăm nghìn ngàn mươi
	gia đình bạn bè thầy trò học sinh lớp khách du lịch tham quan đi chơi về quê buổi sáng trưa chiều tối đêm tuổi đời đầu cuối giữa trăm lời chuyện tên gọi
	thành phố huyện xã thôn buôn phường tỉnh thị trấn trung tâm khu vực điểm địa di tích lịch sử danh lam thắng cảnh văn hóa truyền thống dân tộc đồng bào bà con
	hiện giữ lưu để dùng chơi ăn uống ngồi đứng nằm chạy đến chết sống sinh mất tìm gặp đào bắt mua bán cho tặng mang đặt treo xây dựng lập mở đóng cất
	tây nguyên đắk lắk việt nam cách khoảng chừng độ gồm thuộc loại thứ phần đoạn mặt tay chân đầu lòng miệng mắt màu đỏ đen trắng xanh vàng
	cả hết xong lâu mau nhanh chậm thường hay luôn mãi vừa mới sắp còn lại nghe nói bảo hỏi thưa gọi người ta dân làng trong ngoài
	photo picture old new people local near village place year history visit took taken house called big small very many`.split(/\s+/u),
)
