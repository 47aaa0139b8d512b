import type { HeritageClass } from '../match-types.ts'

/** What a thing is (loại hình), told by its head word. Kinds of one family may be said for each other; kinds of two families contradict. */
export type Kind = { id: string; heritageClass: HeritageClass; family: string; phrases: string }

/** General words for kinds of heritage in Vietnamese, English, French and highland languages: `id: 'family: phrase|phrase|…'`. */
const byClass: Record<HeritageClass, Record<string, string>> = {
	di_tich: {
		prison: 'prison: nhà đày|nhà tù|nhà lao|nhà giam|trại giam|nhà ngục|khám lớn|lao xá|ngục|prison|jail|penitentiary|pénitencier|bagne',
		trail:
			'route: đường mòn|tuyến đường|cung đường|con đường|đường trường sơn|tuyến vận tải|đường dây|trail|route|piste|road|đường hồ chí minh',
		ferry: 'ferry: bến phà|phà|bến đò|đò|bến thuyền|ferry|ferry landing|le bac|un bac',
		ford: 'ford: bến ngầm|ngầm|đập tràn|ford|gué|lội qua|đường ngầm|ngầm đá',
		bridge: 'bridge: cầu treo|cây cầu|cầu gỗ|cầu tre|cầu sắt|cầu dây|cầu đá|cầu bê tông|cầu|bridge|suspension bridge|pont',
		'communal-house': 'communal-house: đình|đình làng|ngôi đình|communal house|maison communale',
		tower: 'tower: tháp|ngọn tháp|tháp chàm|tháp chăm|tháp gạch|đền tháp|tower|cham tower|tour cham',
		cave: 'cave: hang|hang đá|hang động|cái hang|động|cave|cavern|grotte|lava tube|caverne',
		lake: 'lake: hồ|hồ nước|lòng hồ|mặt hồ|bờ hồ|đầm|lake|le lac|un lac|lac de|reservoir|biển hồ|hồ thủy lợi',
		plantation: 'plantation: đồn điền|nông trường|plantation|estate|sở cà phê|đồn điền cà phê|đồn điền chè|đồn điền cao su|domaine',
		palace: 'house: dinh|biệt điện|dinh thự|biệt thự|hành cung|villa|palace|palais|mansion|nhà nghỉ mát|cung điện',
		house: 'house: căn nhà|ngôi nhà|nhà số|nhà cổ|nhà gỗ|nhà ba gian|nhà ngói|house|maison|old house|ngôi nhà cổ',
		'stilt-house': 'house: nhà sàn|nhà sàn cổ|stilt house|maison sur pilotis',
		longhouse: 'house: nhà dài|longhouse|long house|longue maison|maison longue',
		'rong-house': 'rong-house: nhà rông|rong house',
		shrine: 'shrine: miếu|miễu|miếu thờ|am thờ|đền thờ|đền|shrine|temple|bàn thờ thần|sanctuaire',
		pagoda: 'pagoda: chùa|ngôi chùa|thiền viện|tịnh xá|pagoda|pagode|buddhist temple',
		church:
			'church: nhà thờ|thánh đường|giáo đường|nhà nguyện|tòa giám mục|toà giám mục|đan viện|tu viện|nhà dòng|church|cathedral|église|chapel|cathédrale|chapelle',
		waterfall: 'waterfall: thác|ngọn thác|dòng thác|con thác|thác nước|drai|dray|waterfall|falls|cascade|chute',
		spring: 'spring: suối nước nóng|hot spring|mạch nước|source chaude',
		mountain: 'mountain: núi|ngọn núi|đỉnh núi|mountain|peak|núi lửa|núi đá|montagne',
		monument: 'memorial: tượng đài|cụm tượng|monument|victory monument|statue|monument commémoratif',
		stele: 'memorial: bia|tấm bia|bia đá|bia ký|stele|stèle|bia tưởng niệm|bia di tích',
		memorial:
			'memorial: địa điểm lưu niệm|nhà lưu niệm|khu lưu niệm|khu tưởng niệm|đài tưởng niệm|đài liệt sĩ|memorial|nhà tưởng niệm|mémorial',
		base: 'base: căn cứ|khu căn cứ|căn cứ địa|chiến khu|vùng căn cứ|căn cứ kháng chiến|mật khu|resistance base|base',
		'command-post': 'base: sở chỉ huy|bộ chỉ huy|hầm chỉ huy|chỉ huy sở|command post|headquarters',
		height: 'battle: cao điểm|điểm cao|high point|hill|height|ngọn đồi|quả đồi|colline',
		battle:
			'battle: trận đánh|trận chiến|trận chiến đấu|trận địa|chốt|chốt chặn|battle|battlefield|chiến trường|bataille|champ de bataille',
		airfield: "airfield: sân bay|phi trường|airfield|airport|đường băng|aérodrome|terrain d'aviation",
		fort: 'fort: pháo đài|đồn lính|đồn bốt|lô cốt|đồn binh|fort|fortress|blockhaus|fortin|forteresse',
		tree: 'tree: cây đa|cây cổ thụ|cây bồ đề|cây kơ nia|old tree|vieil arbre|arbre',
		market: 'market: chợ|khu chợ|market|marché',
		well: 'well: giếng|giếng cổ|cái giếng|puits',
		hydropower: 'hydropower: thủy điện|nhà máy thủy điện|nhà máy|hydropower plant',
		tomb: 'tomb: mộ|ngôi mộ|khu mộ|phần mộ|nghĩa địa|nghĩa trang|lăng|lăng mộ|mồ|tomb|grave|cemetery|tombe|mả|cimetière|tombeau|sépulture|nécropole',
		'archaeological-site':
			'archaeological-site: di chỉ|nơi tìm thấy|chỗ tìm thấy|nơi phát hiện|chỗ phát hiện|nơi đào được|chỗ đào được|hố khai quật|hố đào|điểm khảo cổ|di chỉ khảo cổ|khu khảo cổ|hố khảo cổ|archaeological site|excavation|site archéologique|dig site',
		ruin: 'archaeological-site: phế tích|nền tháp|nền gạch|nền móng|tàn tích|ruins|ruines|remains',
		village: 'village: buôn làng|làng cổ|buôn cổ|village|buôn du lịch|hameau',
		school: 'school: trường|ngôi trường|trường học|trường nội trú|school|école|lớp học',
		clinic: 'medical: bệnh xá|trạm xá|bệnh viện|nhà thương|trạm phẫu|clinic|hospital|infirmary|dispensary|hôpital|infirmerie|dispensaire',
		'convalescent-camp': 'medical: trại an điều dưỡng|trại điều dưỡng|trại an dưỡng|an dưỡng|điều dưỡng|sanatorium|nhà dưỡng bệnh',
		store: 'store: kho|nhà kho|nhà chứa|hầm cất|hầm chứa|kho hàng|kho gạo|kho đạn|warehouse|depot|storehouse|chỗ cất|nơi cất|entrepôt',
		kitchen: 'kitchen: nhà bếp|bếp|nhà ăn|bếp ăn|bếp hoàng cầm|kitchen|canteen|mess hall|chỗ nấu ăn|chỗ nấu cơm|cuisine',
		weir: 'weir: đập|đập nước|con đập|đập bắt cá|đập cá|weir|a dam|the dam|fish trap|barrage',
		workshop: 'workshop: xưởng|công xưởng|xưởng dược|workshop|công binh xưởng|lò rèn|xưởng in|atelier',
		station: 'station: trạm|trạm liên lạc|trạm giao liên|relay station|liaison station|relais',
		office: 'office: ban|tiểu ban|bộ phận|văn phòng|cơ quan|trụ sở|department|office|section|committee',
	},
	hien_vat: {
		'bronze-drum': 'bronze-drum: trống đồng|mặt trống đồng|mặt trống|trống đông sơn|bronze drum|tambour de bronze|heger',
		drum: 'drum: trống|cái trống|chiếc trống|drum|tambour',
		'hide-drum': "hide-drum: trống da|h'gơr|hgơr|trống cái|trống bịt da|trống da trâu|trống gỗ|hide drum",
		bell: 'bell: chuông|quả chuông|cái chuông|đại hồng chung|chuông đồng|bell|cloche',
		jar: 'jar: ché|chóe|choé|cái ché|ghè|vò rượu|čeh|ché cổ|ché quý|jar|jars|jarre|jarres',
		tray: 'tray: mâm|cái mâm|mâm đồng|khay|trays|wooden tray|bronze tray|a tray|plateau',
		rope: 'rope: dây da|sợi dây|cuộn dây|dây thừng|dây thòng lọng|thòng lọng|dây|rope|lasso|corde',
		bench: "bench: ghế|ghế dài|cái ghế|kpan|k'pan|bench|long bench|banc",
		'stone-tool':
			'stone-tool: mũi khoan|mũi khoan đá|rìu đá|bôn đá|cuốc đá|công cụ đá|đồ đá|drill point|drill points|stone tools|stone axe|đàn đá|outils de pierre|hache de pierre',
		lamp: 'household: đèn dầu|cái đèn|cối giã|chum nước|gùi|cái gùi|bầu nước|quả bầu nước|lampe',
		vehicle: 'vehicle: xe đạp|xe jeep|xe bò|xe tăng|máy cày|chiếc xe',
		coin: 'coin: đồng xu|tiền cổ|đồng tiền cổ|coin|xu cổ',
		weapon: 'weapon: khẩu súng|thanh gươm|thanh kiếm|cây ná|cái nỏ|ngọn giáo|sword|crossbow|épée|arbalète',
		'wooden-statue': 'wooden-statue: tượng gỗ|tượng nhà mồ|tượng mồ|wooden statue|tomb statue|statue en bois|statue funéraire',
		dugout: 'dugout: thuyền độc mộc|chiếc thuyền|dugout|pirogue',
		costume: 'costume: trang phục|váy|áo|bộ áo|costume|váy áo|khố',
	},
	tu_lieu: {
		book: 'book: sách|cuốn sách|quyển sách|cuốn|tập sách|bản in|ấn phẩm|book|livre|ouvrage|bộ sưu tập luật tục|recueil|publication',
		magazine: 'book: báo|tờ báo|tạp chí|số báo|báo cũ|magazine|revue|newspaper|journal|báo xuân|périodique',
		photographs: 'photographs: ảnh tư liệu|bộ ảnh|ảnh điền dã|tập ảnh|photographs|photographies|field photographs|album ảnh',
		map: 'map: bản đồ|tấm bản đồ|maps|a map|old map|map of|carte',
		decree: 'decree: sắc phong|đạo sắc|chiếu chỉ|royal edict|brevet royal',
	},
	phi_vat_the: {
		gong: 'gong: chiêng|cồng|cồng chiêng|dàn chiêng|bộ chiêng|đánh chiêng|gong|gongs|čing|ching|bài chiêng',
		'bamboo-gong': 'gong: chiêng tre|ching kram|čing kram|bamboo gong|bamboo percussion|chinh kram',
		'mouth-organ': 'wind-instrument: kèn|khèn|kèn bầu|đing năm|đinh năm|đing nam|mouth organ|orgue à bouche|khèn bầu',
		horn: 'horn: tù và|ky pah|ki pah|horn|sừng trâu',
		flute: "flute: sáo|tiêu|đing buốt|đinh buốt|đing tak tar|đing puốt|flute|m'buốt|flûte",
		zither: "zither: đàn goong|đàn t'rưng|t'rưng|klông pút|đàn brố|kơni|k'ni|zither|xylophone",
		epic: 'epic: sử thi|trường ca|anh hùng ca|hát kể|kể khan|klei khan|khan|ót nrông|ot ndrong|epic|épopée|chant épique|epics',
		song: 'song: hát|dân ca|làn điệu|bài hát|ay ray|ayray|eirei|aray|hát ru|songs|a song|the song|folk song|chanson|sung dialogue|hát đối',
		speech: 'speech: lời nói vần|nói vần|klei duê|rhymed speech|tục ngữ|ca dao|câu đố|paroles rimées',
		dance: 'dance: múa|điệu múa|xoang|múa xoang|dance|điệu xoè|xòe|danse',
		rite: 'rite: lễ|lễ cúng|nghi lễ|cúng|lễ tục|lễ mừng|ceremony|rite|ritual|rites|worship|cérémonie|lễ bỏ mả|ăn cơm mới',
		festival: 'festival: hội|lễ hội|ngày hội|hội đua|đua voi|festival|race|hội làng|fête',
		wedding: 'rite: đám cưới|lễ cưới|lễ hỏi|wedding|mariage',
		weaving: 'craft: dệt|nghề dệt|dệt thổ cẩm|thổ cẩm|khung cửi|khung dệt|weaving|brocade|tissage|loom',
		pottery: 'craft: gốm|làm gốm|nghề gốm|nặn gốm|nồi đất|pottery|poterie|ceramics|potière|potier',
		basketry: 'craft: đan lát|đan gùi|gùi|nghề đan|basketry|weaving baskets|vannerie',
		woodcraft: 'craft: tạc tượng|nghề mộc|đẽo thuyền|nghề rèn|wood carving',
		law: 'law: luật tục|klei bhiăn|customary law|coutumier|phong tục|lệ tục|luật lệ|tập quán pháp|coutumes|droit coutumier',
		wine: 'wine: rượu cần|rượu ché|jar wine|alcool de jarre|rượu|rice wine|kpiê',
		dish: 'dish: món ăn|cơm lam|canh bột|bún đỏ|gỏi|món|dish|cuisine',
		knowledge: 'knowledge: tri thức|kinh nghiệm|bí quyết|cách làm|knowledge|know-how|savoir|nghề|savoir-faire',
		game: 'game: trò chơi|đẩy gậy|kéo co|cà kheo|đi cà kheo|game',
	},
}

export const kinds: Kind[] = (['di_tich', 'hien_vat', 'phi_vat_the', 'tu_lieu'] as const).flatMap((heritageClass) =>
	Object.entries(byClass[heritageClass]).map(([id, line]) => {
		const [family = id, phrases = ''] = line.split(': ')
		return { id, heritageClass, family, phrases }
	}),
)
