import { licences } from '#moderation/contribute/licence.ts'

/** The short name of a licence as everyone writes it (CC BY-SA 4.0); anything else by its own code. */
export function nameOfLicence(code: string): string {
	return Object.entries(licences).find(([own]) => own === code)?.[1].name ?? code
}
