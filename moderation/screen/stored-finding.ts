import type { MediaFinding } from './media.ts'
import type { TextFinding } from './finding.ts'

/** A finding as kept with its screening and shown at the desks (điều sàng lọc thấy). */
export type StoredFinding = ({ readonly kind: 'text' } & Omit<TextFinding, 'kind'>) | ({ readonly kind: 'media' } & MediaFinding)
