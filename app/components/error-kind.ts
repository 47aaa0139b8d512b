/** Which of the four error pages answers a status. */
export function errorKind(status: number): 'notFound' | 'forbidden' | 'conflict' | 'broken' {
	if (status === 404) return 'notFound'
	if (status === 409) return 'conflict'
	return status < 500 ? 'forbidden' : 'broken'
}
