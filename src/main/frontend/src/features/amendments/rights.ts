/** Whose work it is to ask for changes; the server decides, the page only offers no more than that. */
export const REQUESTERS = ['account-manager', 'customer-rep', 'information-officer'];
