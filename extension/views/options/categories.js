/** What a setting may be about, in the order in which it is told. */
export const categories = ['ai_training', 'ads', 'data_sharing', 'tracking', 'visibility', 'contact', 'security', 'notifications', 'other'];
