/**
 * A small thesaurus of the heritage and everyday life of the Highlands: each line is one notion, in the words people use for it
 * (Vietnamese north and south, English, French, highland terms). Two texts that never share a word may share a notion.
 */
export const concepts: Record<string, string> = {
	// Offices and works of the wartime base, by what people did there.
	finance:
		'tài chính|tài chánh|tiền nong|tiền bạc|sổ sách|thu chi|ngân sách|kế toán|ngân quỹ|thủ quỹ|giữ tiền|phát tiền|quỹ|sổ chi|sổ thu|cấp phát tiền|chia tiền',
	'economy-finance': 'kinh tài|kinh tế tài chính|thu thuế|đảm phụ|thuế nông nghiệp|kinh tế',
	credit: 'ngân tín|tín dụng|ngân hàng|cho vay|đổi tiền|tín phiếu|vay vốn|bank|credit',
	trade:
		'thương nghiệp|mậu dịch|buôn bán|mua bán|đổi hàng|trao đổi hàng|cửa hàng|hàng hóa|hàng hoá|bán muối|mua muối|muối vải|trade|thu mua|quầy hàng|vải vóc',
	provisions:
		'lương thực|gạo|thóc|lúa gạo|kho gạo|trữ gạo|gạo muối|lương ăn|hậu cần|cất gạo|food store|rice|grain|bắp sắn|chứa gạo|kho thóc|kho lúa|chứa thóc|phát gạo|chia gạo|gạo mắm|bắp khô|kho gạo bắp',
	farming:
		'sản xuất|tăng gia|trồng trọt|làm rẫy|phát rẫy|trồng sắn|trồng mì|trồng bắp|nương rẫy|tự túc|production|chăn nuôi|cấy trồng|trỉa lúa|trỉa bắp|khoai mì|trồng trỉa|rẫy mì|rẫy bắp|rẫy lúa|trồng khoai|trồng rau|nuôi heo|nuôi gà|tự cấp|cuốc rẫy|vỡ đất',
	transport:
		'giao thông vận tải|giao thông|vận tải|vận chuyển|gùi hàng|tải đạn|tải gạo|dân công|mở đường|gùi gạo|thồ hàng|cõng gạo|chi viện|xe thồ|supply route|transport|thồ gạo|xe đạp thồ|gùi đạn|cõng đạn|sửa đường|làm đường|cầu đường|đội thồ|đẩy xe thồ|khuân vác',
	pharmacy:
		'xưởng dược|bào chế|dược|chế thuốc|làm thuốc|thuốc men|thuốc viên|thuốc nam|dược liệu|dược tá|dược sĩ|pha thuốc|lá thuốc|nấu cao|thuốc tiêm|pharmacy|medicine|sắc thuốc|thuốc chữa bệnh|thuốc|chế dược|tán thuốc|vo viên|cao lá|ống thuốc|kim tiêm|pha chế',
	'medical-school': 'trường y tế|đào tạo y tá|học y tá|lớp y tá|y sĩ|dạy y tá|học cứu thương|trường y|khóa y tá|nursing school|y tế',
	hospital:
		'bệnh xá|trạm xá|bệnh viện|nhà thương|chữa bệnh|khám bệnh|người ốm|người bệnh|giường bệnh|điều trị|chữa trị|nằm viện|sốt rét|ốm đau|hospital|clinic|infirmary|bệnh nhân|ca bệnh|nằm điều trị|chích thuốc|tiêm thuốc|phòng bệnh',
	'military-medicine': 'quân y|bác sĩ quân y|y tá bộ đội|phẫu thuật|ca mổ|băng bó|trạm phẫu|cứu thương|army medical|hộ lý',
	'civil-medicine': 'dân y|chữa bệnh cho dân|cho dân|khám cho dân|bệnh nhân là dân|thường dân|civil clinic',
	convalescence:
		'an điều dưỡng|an dưỡng|điều dưỡng|dưỡng bệnh|dưỡng thương|nghỉ dưỡng|hồi phục|tịnh dưỡng|phục hồi sức khỏe|bồi dưỡng sức khỏe|lại sức|nghỉ ngơi|convalescent|dưỡng sức|dưỡng sức khoẻ|dưỡng sức khỏe|hồi sức|nghỉ dưỡng sức|cho khỏe lại|lấy lại sức',
	wounded: 'thương binh|bị thương|chăm thương binh|nuôi thương binh|chế độ thương binh|cụt chân|cụt tay|wounded|thương tật|bệnh binh',
	'party-school':
		'trường đảng|học chính trị|lớp chính trị|lý luận|bồi dưỡng đảng viên|học nghị quyết|lớp đảng viên|party school|đảng viên mới|cán bộ đi học|nghị quyết',
	cipher:
		'cơ yếu|mật mã|mã hóa|điện mật|dịch mật|mật điện|dịch điện|mã dịch|bảng mã|giải mã|cipher|code room|khóa mã|đổi chữ ra số|chữ ra số|số mật|khoá mã|bản mật|điện mã|mã điện',
	radio:
		'điện đài|vô tuyến|máy phát sóng|thu phát|đánh moóc|moóc|morse|báo vụ|ăng ten|quay máy phát|điện báo|bộ đàm|máy thông tin|máy 15w|ragono|radio|thông tin|phát sóng|tín hiệu|tạch tè|đánh điện|máy phát|tín hiệu điện|bắt sóng|máy vô tuyến|đánh tín hiệu|máy thu phát',
	kitchen:
		'nhà bếp|bếp|nhà ăn|nấu ăn|nấu cơm|anh nuôi|chị nuôi|hoàng cầm|bếp không khói|bữa cơm|cấp dưỡng|kitchen|canteen|nồi cơm|chảo gang|ăn cơm|chụm lửa|thổi cơm|khói bếp|nấu nướng|bếp núc|phần cơm|lo cơm',
	'stream-crossing':
		'vượt suối|qua suối|bắc qua suối|bắc cầu|cầu gỗ|cầu cây|thân cây bắc|stream bridge|bên kia suối|cầu khỉ|cầu qua suối|khúc gỗ|lội suối|qua lại suối',
	fishing:
		'bắt cá|đơm cá|đánh cá|câu cá|cá suối|đặt lờ|cá|fish|fishing|chặn suối|đắp đập|ngăn suối|chặn dòng|be bờ|xếp đá chặn|đó cá|thả đó|thả lờ|lưới cá|con cá',
	personnel:
		'ban tổ chức|nhân sự|hồ sơ cán bộ|lý lịch|điều động cán bộ|bố trí cán bộ|sắp xếp cán bộ|tổ chức cán bộ|organisation department|kết nạp đảng|thẻ đảng|giữ hồ sơ|xếp người|cất nhắc|điều cán bộ|cử cán bộ',
	inspection:
		'kiểm tra đảng|ban kiểm tra|kỷ luật|kỷ luật đảng|thanh tra|xét kỷ luật|kiểm điểm|inspection|vi phạm|xem xét kỷ luật|đảng viên sai phạm|sai phạm|khiếu nại',
	mobilisation:
		'dân vận|vận động quần chúng|vận động nhân dân|vận động dân|bám dân|vận động bà con|quần chúng|mass mobilisation|vận động đồng bào|đi vận động|gom dân|nói chuyện với dân|ba cùng|cùng ăn cùng ở',
	front:
		'mặt trận|mặt trận dân tộc giải phóng|mặt trận giải phóng|nhân sĩ|đoàn kết dân tộc|front|mttq|tôn giáo|trí thức yêu nước|già làng yêu nước|tập hợp các giới|mặt trận tổ quốc|luật sư|chức sắc',
	boarding:
		'nội trú|ăn ở tại trường|ở lại trường|học sinh ở|boarding|ở nội trú|ăn ngủ tại chỗ|con em cán bộ|ăn ở lại|học trò ở lại|ở lại học|trẻ con cán bộ|con cán bộ',
	education:
		'giáo dục|dạy học|dạy chữ|học chữ|xóa mù|bình dân học vụ|thầy giáo|cô giáo|giáo viên|vỡ lòng|sách giáo khoa|education|school|trường học|lớp học|giáo án|soạn sách|việc học|sách vần|học vần|dạy vần|cái chữ|bảng đen|phấn bảng|in sách học',
	corridor:
		'hành lang|đưa đón cán bộ|dẫn khách|dẫn đường|đường dây|bảo vệ đường|đón khách|đưa khách|corridor|hành lang bắc nam|dắt khách|dắt đoàn|đưa đoàn|mở lối|lối mòn|ra vô|dẫn đoàn|giữ đường|soi đường|đón đoàn|giữ tuyến',
	liaison:
		'trạm liên lạc|liên lạc|giao liên|đưa thư|chuyển thư|công văn|trạm giao liên|chuyển công văn|chạy thư|liaison|courier|hỏa tốc|thư từ|giao thư|nhận thơ|đưa thơ|chuyển thơ|chuyển tin|bưu tá|bao thư|gùi thư',
	'provincial-command':
		'tỉnh đội|bộ chỉ huy quân sự|quân sự tỉnh|bộ đội tỉnh|ban chỉ huy tỉnh|chỉ huy tỉnh|provincial command|bộ đội địa phương',
	arms: 'vũ khí|đạn dược|súng|đạn|súng đạn|mìn|lựu đạn|kho súng|hòm đạn|thuốc nổ|cất súng|ammunition|arms|weapons|thùng đạn|bom mìn|hầm súng|hầm đạn|súng ống|trữ đạn|lãnh đạn|cất đạn',
	artillery: 'hỏa lực|pháo|súng cối|cối 82|cối 60|dkz|đại liên|đkb|h12|artillery|mortar|đại đội|khẩu đội|cối|company',
	'party-study':
		'huấn học|huấn luyện|tài liệu học tập|học tập|soạn bài giảng|biên soạn|giảng viên|tập huấn|giáo trình|bài giảng|học văn kiện|bài học đảng|tài liệu đảng',
	propaganda:
		'tuyên truyền|tuyên huấn|truyền đơn|in báo|văn công|nhà in|phát thanh|cổ động|loa|in ấn|báo chí|chiếu phim|văn nghệ|propaganda|in thạch|in rô nê ô|viết báo|khẩu hiệu|in truyền đơn|rải truyền đơn|bản tin|đọc loa|lán in|kẻ khẩu hiệu|vẽ áp phích',
	'enemy-persuasion':
		'binh vận|địch vận|binh địch vận|lính ngụy|kêu gọi lính|rã ngũ|bỏ ngũ|đào ngũ|gọi hàng|binh lính địch|lính bên kia|gia đình binh sĩ|phản chiến|viết thư cho lính|quay súng|bỏ súng|lính cộng hòa|gọi lính|kêu lính|kêu gọi binh lính|bỏ súng về|bỏ súng về nhà|viết thơ cho lính|vợ lính|gia đình lính|phía bên kia|lính sài gòn|về với dân|lính quay về',
	security:
		'an ninh|công an|chống gián điệp|bảo vệ nội bộ|bắt gián điệp|trinh sát|trị an|security|giữ trật tự|hỏi cung|gián điệp|biệt kích|bảo vệ|bắt mật thám|mật thám|chỉ điểm|giữ an toàn|canh gác|giữ bí mật',
	martyrs: 'liệt sĩ|liệt sỹ|hy sinh|hi sinh|ngã xuống|bia ghi tên|martyrs|fallen|đồng đội mất|thắp hương|thắp nhang',
	'mourning-ho':
		'truy điệu|lễ truy điệu|lễ tang|để tang|bác hồ mất|bác mất|chủ tịch hồ chí minh|bác hồ|khóc bác|chịu tang|hồ chủ tịch|ngày bác đi xa|tang bác|funeral|băng tang|đeo tang|bác hồ từ trần|bác qua đời|bác đi xa|nghe tin bác|bác ra đi|tháng 9 năm 1969',
	'provincial-party': 'tỉnh ủy|tỉnh uỷ|đảng bộ tỉnh|đảng bộ|party committee|bí thư tỉnh|cách mạng',
	congress: 'đại hội|đại hội đảng|congress|congresses|họp đại hội|kỳ đại hội|đại biểu',
	resistance:
		'kháng chiến|chống mỹ|đánh mỹ|chống mĩ|đánh mĩ|thời chiến|hồi ở rừng|ở cứ|chiến khu|căn cứ|hoạt động bí mật|wartime|resistance|war|trong rừng|cứ tỉnh|trong cứ|hậu cứ|khu cứ|vùng cứ|cứ kháng chiến|đánh pháp|đi kháng chiến|ở rừng|trên cứ|vô cứ|thời cứ',
	headquarters: 'chỉ huy|sở chỉ huy|bộ tư lệnh|đầu não|trung tâm lãnh đạo|headquarters|command',
	'army-corps': 'quân đoàn|binh đoàn|army corps|corps|binh đoàn tây nguyên',
	founding: 'thành lập|quyết định thành lập|công bố|ra mắt|tuyên bố thành lập|founding|ra đời|đọc quyết định',
	// War, prison, revolution.
	captivity:
		'tù chính trị|tù nhân|bị giam|bị nhốt|giam cầm|tù đày|đi đày|bị đày|xà lim|biệt giam|cùm|gông cùm|chòi canh|tường cao|người tù|tù cộng sản|ở tù|ngồi tù|án tù|prisoners|prison|political prisoners|detained|prisonniers|phạm nhân|vượt ngục|đề lao|nhốt|giam|phòng giam|khu biệt giam|tù binh|giam tù|lính gác tù|bị tù|đi tù|còng',
	colonial: 'pháp|tây|thực dân|thuộc địa|thời tây|thời pháp|ông tây|công sứ|french|colonial|người pháp|chủ tây|chủ pháp|français',
	royal: 'vua|cựu hoàng|hoàng đế|quốc trưởng|bảo đại|bao dai|hoàng hậu|king|emperor|ex-emperor|le roi|empereur|nam phương|ông hoàng|ngự',
	'royal-charter': 'sắc tứ|vua ban|ban sắc|sắc phong|từ cung|đoan huy|khải định|royal charter|bà từ cung|hoàng thái hậu',
	hunting: 'săn bắn|săn thú|đi săn|hunting|chasse|săn',
	victory: 'chiến thắng|giải phóng|giải phóng thị xã|10 3|xe tăng|victory|liberation|mở màn|chiến dịch tây nguyên',
	'six-way': 'ngã sáu|ngã 6|bùng binh|vòng xoay|six-way|roundabout|giao lộ|sáu ngả|ngã sáu trung tâm|sáu con đường',
	'tet-1968': 'mậu thân|tết mậu thân|1968|năm 68|tổng tiến công|nổi dậy|tet offensive|uprising',
	'mass-grave': 'mộ tập thể|mồ tập thể|mộ chung|mồ chung|chôn chung|hố chôn|chôn tập thể|mass grave|nấm mồ chung',
	'august-1945':
		'khởi nghĩa|cách mạng tháng tám|tháng tám|việt minh|cướp chính quyền|giành chính quyền|viet minh|tiền khởi nghĩa|ủy ban khởi nghĩa|1945|tháng 8 năm 1945|năm 45',
	'south-march':
		'nam tiến|đoàn quân nam tiến|vào nam đánh pháp|bộ đội ngoài bắc vào|southward advance|từ bắc vào|1945|ngoài bắc vô|ngoài bắc vào|từ ngoài bắc|bộ đội miền bắc vào|chi viện miền nam|vô nam|tàu vào nam|lính nam tiến',
	defence: 'phòng ngự|giữ chốt|chốt|cố thủ|chốt chặn|bám trụ|phòng thủ|defence|defensive|holding position|tiểu đoàn|battalion',
	height: 'cao điểm|điểm cao|trận địa|high point|đỉnh đồi|ngọn đồi|height',
	'ho-chi-minh-trail':
		'trường sơn|đường trường sơn|đường mòn hồ chí minh|ho chi minh trail|đường 559|đoàn 559|đường hồ chí minh|tuyến chi viện|vào nam|hành quân|bộ đội',
	'river-crossing': 'bến vượt|vượt sông|qua sông|sang sông|bến phà|phà|ferry|crossing|bè|chở qua sông|đò ngang|bến|lội sông',
	'border-post': 'đồn biên phòng|biên phòng|biên giới|border post|lính biên phòng',
	// Plantations, town, faith.
	coffee: 'cà phê|cafe|café|caphe|coffee|rẫy cà|hái cà|trái chín|rang xay|vườn cà|robusta|phin|cây cà',
	tea: 'chè|trà|tea|thé|đồi chè',
	workers: 'công nhân|phu|cu li|culi|người làm công|thợ|coolie|coolies|dân phu|phu đồn điền|workers|labourers|mộ phu|làm công|ăn lương',
	planter: 'chủ đồn điền|ông chủ|chủ tây|planter|owner|chủ người pháp|plantation|đồn điền',
	'secret-cell':
		'chi bộ|họp kín|họp bí mật|họp chi bộ|cơ sở bí mật|cơ sở cách mạng|hội họp|party cell|secret meeting|đảng cộng sản|tổ đảng',
	'letter-drop':
		'hộp thư|giấu thư|bỏ thư|chuyển thư|cất tài liệu|tài liệu mật|giấu tài liệu|letter-drop|giấu giấy tờ|nhận thư|hộp thư liên lạc|trao thư|dead drop|hốc cây|bọng cây|kẽ đá|nhét thư|nhét giấy',
	worship: 'thờ|thờ cúng|cúng|khấn|khấn vái|nhang|nhang đèn|hương khói|cúng bái|lễ bái|bàn thờ|worship|thờ thần|thắp hương',
	tutelary: 'thành hoàng|thần hoàng|đào duy từ|cúng đình|tiền hiền|tutelary|thủ từ|kỳ yên|lễ kỳ yên',
	settlers:
		'lập làng|lập ấp|di dân|khai hoang|người kinh đầu tiên|người việt đầu tiên|khẩn hoang|first viet|settlers|người miền trung lên|dân ngoài trung',
	buddhism: 'chùa|phật|phật giáo|sư|tăng ni|niệm phật|phật đản|vu lan|pagoda|buddhist|buddha|thầy trụ trì|bổn đạo|phật tử|đại hồng chung',
	school: 'trường|học trò|học sinh|thầy cô|lớp',
	// Nature.
	tiers: 'tầng|bậc|nấc|bậc thang|stepped|storey|tier|tiers|steps|cấp|ba bậc',
	branches: 'nhánh|chia nhánh|rẽ nhánh|tách nhánh|chẻ nhánh|chia làm|branches|branch|seven branches|dòng nhỏ|ngả|rẽ ra|chia ra',
	islet: 'đảo đá|cồn đá|đảo nhỏ|cù lao|islet|islands|hòn đảo|cồn',
	'bamboo-rat': 'con dúi|dúi|bamboo rat|bamboo-rat|thác dúi',
	high: 'thác cao|cao vút|high fall|cao khoảng|tall',
	legend: 'truyền thuyết|sự tích|huyền thoại|chuyện xưa|người già kể|legend|tích xưa|kể rằng|chuyện kể|chàng trai|cô gái|chàng',
	cut: 'vết chém|chém|nhát chém|chặt|slash|lưỡi gươm',
	reservoir:
		'thủy lợi|thuỷ lợi|hồ thủy lợi|đập nước|tưới|reservoir|bờ đập|hồ chứa|con đập|the dam|a dam|mặt đập|thân đập|đập đất|hóng mát|hồ nhân tạo|xả nước',
	freshwater: 'nước ngọt|hồ tự nhiên|freshwater|natural lake|hồ nước ngọt|lớn nhất tỉnh|thuyền độc mộc|độc mộc',
	mountain: 'chư yang sin|dãy núi|chân núi|dãy|mountain|massif|núi cao|đỉnh núi',
	stream: 'suối|dòng suối|stream|khe|con suối|thượng nguồn',
	'gentle-flow': 'êm|hiền|lững lờ|chảy êm|thoai thoải|phẳng|gentle|trải rộng|ghềnh|ghềnh đá|trượt|broad',
	managed: 'giao cho|quản lý|bàn giao|thu vé|hai huyện|giáp ranh|ranh giới|between two districts',
	cave: 'hang|hang đá|hang động|cave|grotto|lòng hang|cửa hang|vách đá',
	// Archaeology, objects.
	'stone-drill': 'mũi khoan|khoan đá|mũi khoan đá|drill|drill-point|drill point|khoan lỗ|xuyên lỗ|khoan|khoan tay',
	neolithic: 'đá mới|hậu kỳ đá mới|tiền sử|thời đồ đá|đồ đá|neolithic|prehistoric|người tiền sử|người xưa|rìu đá|bôn đá',
	excavation:
		'khai quật|khảo cổ|hố đào|hố khai quật|đào khảo cổ|archaeological|excavated|excavation|viện khảo cổ|thám sát|hố thám sát|mở hố|cán bộ khảo cổ|đoàn khảo cổ',
	workshop: 'công xưởng|chế tác|xưởng|workshop|phế liệu|mảnh tước|đá vụn|mảnh đá',
	'national-treasure': 'bảo vật quốc gia|bảo vật|báu vật|national treasure|thủ tướng công nhận',
	brick: 'gạch|gạch cổ|nền gạch|viên gạch|tường gạch|brick|bricks|móng|nền móng',
	cham: 'chăm|chàm|cham|champa|chiêm thành|tháp chàm|người chăm',
	hindu: 'siva|linga|mukhalinga|ấn độ giáo|thần siva|bà la môn|hindu|shiva|yoni|sinh thực khí|tượng thần',
	'century-13': 'thế kỷ xiii|thế kỷ 13|13th century|thế kỷ mười ba|chế mân|chế mân xây|bảy trăm năm|700 năm',
	museum: 'bảo tàng|museum|musée|trưng bày|phòng trưng bày|tủ kính|nhà trưng bày|exhibition|kho bảo tàng',
	bronze: 'đồng|bằng đồng|bronze|đúc đồng|đồ đồng|hợp kim',
	'dong-son': 'đông sơn|heger|dong son|heger i|trống cổ|2500 năm|hai ngàn năm|văn hóa đông sơn',
	toad: 'cóc|con cóc|tượng cóc|toad|frog|ếch',
	star: 'ngôi sao|cánh sao|tia|star|mặt trời|hình sao|sao nhiều cánh|cánh',
	'human-remains': 'di cốt|xương người|hài cốt|bộ xương|human remains|bones|xương|răng người|mộ táng|sọ người|mảnh xương',
	spiral: 'vòng xoắn|vòng đồng|vòng tay|bracelet|spiral|vòng ống',
	'private-owner':
		'tư nhân|sở hữu tư nhân|nhà sưu tập|cá nhân giữ|người chơi đồ cổ|privately owned|private|collector|chủ nhân|sưu tầm|dân chơi đồ cổ|đại gia',
	'handed-in': 'giao nộp|nộp lại|đem nộp|giao lại|handed in|trình báo|đem giao',
	'found-by-residents':
		'người dân phát hiện|đào được|nhặt được|cày trúng|tìm thấy|phát hiện|found|tìm được|cuốc trúng|lòi lên|máy ủi|đào lên|lượm được|cuốc đất|đào rẫy|bới|múc đất|san ủi|đào ao|đào giếng|xới lên|nổi lên|trúng phải',
	intact: 'nguyên vẹn|còn nguyên|gần nguyên|nguyên dáng|complete|intact|không sứt',
	weight: 'nặng|cân nặng|ký|tạ|kilo',
	casting: 'đúc|cast|đúc đồng|thợ đúc|khuôn đúc',
	elephant: 'voi|con voi|elephant|elephants|éléphant|ngà|voi rừng|voi nhà',
	'elephant-hunting':
		'săn voi|bắt voi|thuần dưỡng|thuần dưỡng voi|dạy voi|dạy voi rừng|gru|nài voi|quản tượng|thuần hóa|thợ săn voi|vua săn voi|dũng sĩ săn voi|elephant hunter|elephant hunters|elephant catcher|elephant catchers|elephant king|vua voi|đi săn voi|mahout|bắt voi rừng|thợ săn|dạy voi con|thuần voi|cưỡi voi rừng',
	'elephant-race': 'đua voi|hội voi|voi chạy|voi bơi|thi voi|elephant race|elephant racing|voi đá bóng|ngày hội voi|voi đua',
	taboo: 'kiêng|kiêng kỵ|kiêng cữ|cấm kỵ|taboo|taboos|điều kiêng',
	'buffalo-hide': 'da trâu|buffalo hide|buffalo-hide|da bò|thuộc da|bện da',
	lasso: 'thòng lọng|dây bắt voi|dây săn voi|lasso|ném dây|tròng dây|cột voi|quăng dây|trói voi',
	heirloom: 'gia truyền|gia bảo|truyền đời|ông bà để lại|nhiều đời|đời trước|heirloom|để lại cho con cháu|cha truyền con nối|của ông cố',
	'lao-style': 'kiểu lào|lối lào|nhà lào|lào|lao style|lao-style|giống lào|bên lào',
	'wooden-roof': 'ngói gỗ|lợp gỗ|mái gỗ|ván lợp|lợp ván|wooden tiles|mái ngói gỗ|cà chít',
	founder: 'khai lập|khai sinh|sáng lập|lập buôn|người lập|founder|lập nên|khai phá',
	tomb: 'mộ|nghĩa địa|lăng|tháp mộ|ngôi mộ|mồ mả|tomb|grave|cemetery|tombe|nhà mồ|phần mộ|chôn cất',
	'one-trunk': 'một thân gỗ|nguyên thân|nguyên cây|nguyên khối|đẽo liền|thân cây|một cây gỗ|one trunk|single trunk|liền khối|hewn|cả cây',
	sitting: 'ngồi|chỗ ngồi|ngồi đánh chiêng|bench|ghế|ghế ngồi|ghế dài',
	longhouse: 'nhà dài|longhouse|gian khách|gah|long house|cầu thang cái',
	donated: 'hiến tặng|trao tặng|tặng bảo tàng|tặng lại|donated|donation|cho bảo tàng|biếu',
	'french-text': 'tiếng pháp|chữ pháp|french-language|en français|sách pháp|báo pháp|tạp chí pháp|french magazine|ấn phẩm tiếng pháp',
	translation: 'bản dịch|dịch ra|dịch sang|dịch|translation|translated|traduction',
	'first-print': 'bản in|bản in đầu tiên|in lần đầu|xuất bản|first printed|công bố|published|nhà xuất bản|hà nội|paris|in năm|in ở',
	survey: 'khảo sát|thám hiểm|thám sát|điều tra|survey|exploration|explorer|nhà thám hiểm|đi khảo sát|mission',
	fieldwork: 'điền dã|dân tộc học|học giả|nhà dân tộc học|nhà nghiên cứu|ethnographer|ethnography|field|scholars|cha đạo',
	photography: 'ảnh tư liệu|ảnh xưa|ảnh cũ|ảnh đen trắng|photographs|photographies|old photos|tư liệu ảnh|hình xưa|hình cũ|trắng đen',
	// Living heritage.
	gong: 'cồng|chiêng|cồng chiêng|dàn chiêng|đánh chiêng|tấu chiêng|gong|gongs|ching|čing|diễn tấu|knah',
	unesco:
		'unesco|kiệt tác|di sản thế giới|phi vật thể đại diện|danh sách đại diện|representative list|masterpiece|world heritage|di sản nhân loại',
	'gong-pieces': 'bài chiêng|bản chiêng|điệu chiêng|bài chiêng cổ|gong pieces|gong piece|mấy bài chiêng|làn điệu chiêng|nhạc chiêng',
	'bamboo-gong': 'chiêng tre|kram|ching kram|ống tre|thanh tre|tre nứa|bamboo|bamboo gong|bằng tre|gõ tre|tập đánh|tập chiêng',
	epic: 'sử thi|trường ca|anh hùng ca|khan|epic|épopée|ot nrông|ót nrông|ot ndrong|dài mấy đêm|suốt đêm|nhiều đêm',
	'epic-telling':
		'hát kể|kể khan|kể suốt đêm|nghệ nhân kể|hát suốt đêm|già làng kể|sung at|is sung|sung by|chant|kể sử thi|ngâm|kể bên bếp lửa|kể|kể dài|nằm kể|người kể khan|kể cả đêm|kể mấy đêm',
	damsan: 'đam san|đăm săn|damsan|dam san|đăm san|đam săn|chàng đam san|hơ nhị|hnhị|xing nhã|nữ thần mặt trời',
	rhyme: 'vần|có vần|nói vần|văn vần|nối vần|gieo vần|lời nói vần|klei duê|rhymed|rhyme|rhyming|lời vần|vần điệu|nói lối',
	prayer: 'lời khấn|khấn|cầu khấn|riu yang|prayer|prayers|cầu xin|thầy cúng|bài cúng',
	riddle: 'câu đố|đố vui|riddles|riddle|đố',
	antiphony:
		'đối đáp|hát đối|hát giao duyên|giao duyên|ay ray|ayray|hỏi đáp|trao duyên|tỏ tình|nam nữ hát|hát đáp|hát qua hát lại|dialogue|tự sự|hát qua lại|trai gái hát|hát ghẹo|hỏi nhau bằng hát',
	longevity:
		'mừng thọ|thượng thọ|chúc thọ|trường thọ|lễ thọ|sống lâu|longevity|cha mẹ già|trên 60 tuổi|sáu mươi|bảy mươi tuổi|tuổi già|over sixty|chúc sức khỏe cha mẹ|báo hiếu|chúc già|mừng tuổi già|mừng cha mẹ|lên lão|mừng ông bà',
	'life-cycle':
		'vòng đời|vòng đời người|từ sinh đến mất|từ lúc sinh|đặt tên|thổi tai|trưởng thành|đám cưới|cưới hỏi|tang ma|life-cycle|life cycle|birth to death|lễ cưới|lọt lòng|sinh ra|lúc chết|nằm xuống|đầy tháng',
	'water-rite':
		'bến nước|cúng bến nước|giọt nước|nguồn nước|máng nước|thần nước|pin ea|water source|water-source|water spirit|water spirits|dọn bến nước|cúng giọt|tuih pin ea|bên giọt nước|khơi bến|sửa bến|rửa bến|cúng nước|đường xuống bến|lấy nước',
	'new-rice':
		'lúa mới|cơm mới|ăn cơm mới|ăn lúa mới|mừng lúa mới|mùa gặt|gặt xong|sau mùa gặt|cốm mới|new rice|harvest|hồn lúa|thần lúa|tuốt lúa|thu hoạch lúa|mừng được mùa|mùa lúa|gặt lúa|bông lúa đầu|lúa đầu mùa|hạt lúa mới|nấu cơm mới',
	'customary-law':
		'luật tục|phép tắc|phạt vạ|xử kiện|tòa án phong tục|lệ làng|klei bhiăn|klei bhian|bhiăn kđi|customary law|coutumier|coutumes|custom|customs|phân xử|xử phạt|hòa giải|điều luật|luật lệ|phong tục|già làng xử|kiện cáo|người xử|xử tội|định tội|phạt heo|phạt trâu|phạt ché|phạt bò|bắt vạ|đền trâu|đền heo|thưa kiện|xử theo lệ|lệ xưa|phạt đền',
	'grave-abandonment':
		'bỏ mả|bỏ mồ|lễ bỏ mả|pơ thi|pơthi|pothi|lui msat|tượng nhà mồ|nhà mồ|tiễn biệt|người chết|người đã khuất|chia tay người chết|đoạn tang|mãn tang|grave abandonment|farewell to the dead|tạc tượng|hồn ma|tiễn linh hồn|bỏ ma|lễ bỏ ma|dựng tượng mồ|làm nhà mả|từ biệt người chết|không thăm mả',
	brotherhood:
		'kết nghĩa|kết nghĩa anh em|làm anh em|kết anh em|nhận anh em|anh em ruột thịt|thề|ăn thề|brotherhood|sworn brothers|brothers|hai buôn|kết thân|thành anh em|coi nhau như ruột thịt|ruột thịt|thề với nhau|lời thề|uống thề|nhận làm anh em|anh em kết nghĩa|buôn kết nghĩa',
	'mouth-organ':
		'đing năm|đinh năm|ding nam|kèn bầu|vỏ bầu|quả bầu|trái bầu|bầu khô|sáu ống|ống nứa|gourd|mouth organ|pipes|khèn|ống trúc|thổi|sáu ống nứa|ống nứa cắm|thổi bầu|quả bầu thổi',
	weaving:
		'dệt|dệt vải|thổ cẩm|khung cửi|khung dệt|kéo sợi|se sợi|nhuộm|hoa văn|sợi bông|weaving|brocade|backstrap|loom|nhuộm chàm|váy|đan sợi|trồng bông|cán bông|kteh|quay sợi|mắc sợi|tấm vải|tấm dồ|vải dồ|con thoi|khung dệt tay',
	pottery:
		'gốm|nặn gốm|làm gốm|nặn nồi|nồi đất|nung|đất sét|bàn xoay|pottery|wheel-less|hand pottery|clay|lò nung|nung lộ thiên|vại|chum|potter|giã đất|lấy đất sét|chất củi|nặn bằng tay|vuốt đất|nặn|nồi niêu|bãi đốt|đốt lộ thiên|nhào đất|đắp gốm',
	women: 'phụ nữ|đàn bà|con gái|chị em|các bà|women|amĩ|aduôn',
	'jar-wine':
		'rượu cần|rượu ché|rượu|ủ rượu|men rượu|men lá|cần trúc|uống cần|ché rượu|jar wine|alcool de jarre|rice wine|kpiê|brewing|hút cần|cần rượu|vít cần|cắm cần|ghè rượu|ché rượu cần|uống ghè|bánh men',
	jar: 'ché|chóe|choé|ghè|čeh|jar|jars|jarre|jarres|tuk|ché tuk|ché tang|ché ba|vò|bình gốm|ché quý|ché cổ',
	inherited:
		'truyền qua các thế hệ|đời này qua đời khác|nhiều đời|mấy đời|ba đời|cha truyền|ông nội dạy|học từ ông bà|inherited|generations|truyền lại|truyền nghề',
	processing:
		'chế biến|rang|phơi|ủ|sơ chế|processing|hái|thu hái|chọn giống|ươm|ghép cành|tưới|canh tác|growing|tỉa cành|chăm bón|bón phân|roasting|tạo hình',
	oral: 'truyền miệng|không có sách|oral|thuộc lòng|kể lại|truyền khẩu|học thuộc',
	buffalo: 'đâm trâu|ăn trâu|cúng trâu|buffalo sacrifice|hiến sinh',
	village: 'buôn làng|làng cổ|buôn cổ|nếp sống|sinh hoạt|traditional houses|làng du lịch|homestay',
}
