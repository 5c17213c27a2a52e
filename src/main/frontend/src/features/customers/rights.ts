/** Whose work what is; the server decides, the page only offers no more than that. */
export const KEEPERS = ['account-manager', 'customer-rep', 'information-officer'];
export const LOGGERS = [...KEEPERS, 'verifier', 'retention-specialist', 'manager'];
export const ANSWERERS = [...KEEPERS, 'retention-specialist', 'manager'];
