import type { Messages } from '../vi.ts'

export const application: Messages['application'] = {
	office: 'To: the competent cultural office of Đắk Lắk province',
	nation: 'SOCIALIST REPUBLIC OF VIET NAM',
	motto: 'Independence - Freedom - Happiness',
	title: 'APPLICATION TO REGISTER AN ANTIQUITY',
	draftNote:
		'Prepared on Bến Nước; this is not the registration. With the fields of Circulars 07/2004/TT-BVHTT and 09/2011/TT-BVHTTDL; compare with the newest form.',
	owner: 'I. The owner',
	object: 'II. The object',
	origin: 'III. Its origin and where it is kept',
	photos: 'IV. Photographs enclosed',
	photo: (number: number, name: string) => `${number}. ${name}`,
	noPicture: 'This photograph could not be printed here yet; please print it by itself and enclose it.',
	print: (hash: string) => `SHA-256: ${hash}`,
	oath: 'I declare that the above is true and answer for the origin of the object.',
	date: 'Date ……………………',
	sign: 'The applicant',
	signHint: '(signature and full name)',
	code: (code: string, day: string) => `Application ${code}, prepared ${day}`,
	notGiven: 'not given',
	page: (page: number, pages: number) => `Page ${page}/${pages}`,
}
