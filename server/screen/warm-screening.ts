import { noKnowledge } from '#moderation/screen/knowledge.ts'
import { screenText } from '#moderation/screen/text.ts'

/** One text for each way people type: with marks, without, and in English. */
const texts = [
	{ language: 'vi', text: 'Chiếc ché của buôn, do bà H’Bia gìn giữ từ khoảng năm 1968; ngày lễ cả buôn đến nghe đánh chiêng.' },
	{ language: 'vi', text: 'chiec che cua buon do ba giu tu nam 1968 ngay le ca buon den nghe danh chieng' },
	{ language: 'en', text: 'An old jar of the village, kept since about 1968; the whole village comes to hear the gongs.' },
]

/** Compiles the screening rules, about a second of work that would else hold up every reader at the first contribution sent after a start. */
export function warmScreening(): void {
	for (const field of texts) screenText([{ field: 'description', ...field }], noKnowledge)
}
