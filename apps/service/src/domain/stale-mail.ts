/** An e-mail that is older was written for somebody who knows by now: it is kept on the mailbox page and not sent any more. */
export const staleMailMs = 7 * 24 * 60 * 60 * 1000;
