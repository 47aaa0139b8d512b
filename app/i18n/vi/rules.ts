import type { AccessRuleKind } from '#moderation/publish/access-rule.ts'
import type { CustodianAnswer } from '#moderation/review/custodian-answer.ts'

export const ruleNames: Record<AccessRuleKind, string> = {
	community: 'Chỉ cộng đồng xem',
	family: 'Chỉ gia đình, dòng họ',
	women: 'Chỉ nữ',
	men: 'Chỉ nam',
	seasonal: 'Theo mùa',
	sacred: 'Điều thiêng: hỏi trước',
	'no-commercial': 'Không dùng để buôn bán',
	'no-machine-learning': 'Không dùng để dạy máy',
}
export const answerNames: Record<CustodianAnswer, string> = {
	allow: 'Được',
	'allow-with-rule': 'Được, kèm luật',
	no: 'Không',
}

/** Rules of communities, by name. */
export const rules = { names: ruleNames, answers: answerNames }
