/**
 * Words of plants, animals, crafts, anatomy and titles that contain or resemble obscene ones (*từ lành*). Whole phrases only.
 */
export const safePhrases: readonly string[] = [
	'quả|hạt|trái|gỗ|cây|nhân|dầu|vỏ|sữa|rượu óc chó',
	'óc chó trong|rang|xay',
	'cây|lá|hoa|rau|cỏ|rễ|vị|thuốc chó đẻ',
	'chó đẻ răng_cưa|hoa|thân|quả|con|cái',
	'cà phê cứt chồn',
	'cây|cỏ|hoa|lá|bông cứt lợn|dê|quạ|chuột',
	'cứt lợn|sắt|ráy|mũi|chồn|trâu|tằm|dơi|voi|bò|ngựa',
	'dâm bụt|dương_hoắc|phụ',
	'hoa|cây|lá|hàng_rào dâm bụt',
	'vô điếm',
	'điếm canh|đê|gác|tuần',
	'bà|sư|ni vãi',
	'dái tai|mít',
	'rễ cặc bần',
	'cặc bần',
	'ngu dân|công|muội|phụ|lang|ngơ|ý|ngốc|độn',
	'mọi người|nhà|nơi|việc|thứ|lúc|khi|điều|mặt|miền|tầng|lứa|gia_đình|hoạt|chỗ|con|cái|hình|cách|thời|sinh|dân|vật|tộc',
	'thằng bờm|cuội|mõ|ngố|gù|bé|cu|tí|út',
	'chó săn|đá|rừng|sói|mực|nhà',
	'lũ lụt|quét|ống|trẻ|con|học|bướm|chim|cháu',
	'độc lập tự do hạnh phúc',
	'hạnh phúc',
	'mẹ may váy|áo|vá',
	'chém trâu|tre|cây|gió',
]
