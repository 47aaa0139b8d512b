/**
 * What a reviewer finds a contribution to be (kết luận thẩm định): an item of the registry, a component of one, an item not there yet, the same gift twice,
 * something people disagree about, or no heritage. What each leads to is in lifecycle.ts.
 */
export const judgements = ['match', 'component', 'new', 'duplicate', 'disputed', 'not-heritage'] as const
export type Judgement = (typeof judgements)[number]

/** How sure the reviewer is (độ chắc): sure, likely, possible. */
export const confidences = ['certain', 'likely', 'possible'] as const
export type Confidence = (typeof confidences)[number]

/**
 * Classes that one pair of eyes is too few for (lớp cần hai người thẩm định): national treasures (bảo vật quốc gia), the sacred (linh thiêng), human remains
 * (hài cốt, mộ), the disputed (còn tranh cãi).
 */
export const highValueClasses = ['national-treasure', 'sacred', 'human-remains', 'disputed'] as const
export type HighValueClass = (typeof highValueClasses)[number]

/** What a reviewer may mark by hand (dấu cần giữ gìn); the disputed is a verdict of its own. */
export const careFlags = ['national-treasure', 'sacred', 'human-remains'] as const satisfies readonly HighValueClass[]
export type CareFlag = (typeof careFlags)[number]

/** Whose answer is wanted (lượt ý kiến): the first, a second that knows nothing of it, a third that sees both. */
export const opinionRounds = [1, 2, 3] as const
export type OpinionRound = (typeof opinionRounds)[number]

/** What ended an opinion's waiting (vì sao khép lại): a verdict stands, its giver took it back, the contribution was withdrawn. */
export type OpinionEnd = 'settled' | 'taken-back' | 'withdrawn'
