/** What entries are about. The order is kept: the looks of marks count by it. */
export const TOPICS = ['diplomacy', 'party', 'economy', 'law', 'security', 'territory', 'ideology', 'society'] as const;
