/** The seven things that a lead may say of a customer; any may be missing (cpp-portal 12.2). */
export const customerFields = [
  "FirstName",
  "LastName",
  "Email",
  "Phone",
  "Country",
  "Company",
  "Title",
] as const;
export type LeadCustomer = Partial<Record<(typeof customerFields)[number], string>>;

/** One lead, as every destination is given it. */
export interface Lead {
  /** Stays the same when delivery is repeated, so that a destination can tell. */
  id: string;
  /** `<publisherId>.<offerId>`. */
  offer: string;
  offerTitle: string;
  /** `<source>-<action code>|<offer>` (cpp-portal 12.2). */
  leadSource: string;
  actionCode: string;
  customer: LeadCustomer;
}

export interface LeadOffer {
  publisherId: string;
  offerId: string;
  title: string;
}

/**
 * The lead that Publish sends to try a destination: every value is `MSFT_TEST_<ticks>`, so that a publisher can find it
 * and throw it away (cpp-portal 12.6). The same time gives the same lead.
 */
export function makeTestLead({ publisherId, offerId, title }: LeadOffer, now: Date): Lead {
  const tag = `MSFT_TEST_${ticksOf(now)}`;
  const same = Object.fromEntries(customerFields.map((field) => [field, tag]));
  return {
    id: tag,
    offer: `${publisherId}.${offerId}`,
    offerTitle: title,
    leadSource: `${tag}-${tag}|${title}`,
    actionCode: tag,
    customer: { ...same, Email: `${tag}@test.com`, Country: "US" },
  };
}

/** .NET's ticks: steps of 100 ns since the first of January of the year 1. */
function ticksOf(time: Date): bigint {
  return BigInt(time.getTime()) * 10_000n + 621_355_968_000_000_000n;
}
