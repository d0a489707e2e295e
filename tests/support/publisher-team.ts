import { signIn, type Person } from "./person.ts";
import type { Slipway } from "./slipway.ts";

/** Where a team is made. */
type Site = Pick<Slipway, "url" | "signInAs">;

export interface Team {
  administrator: Person;
  owner: Person;
  contributor: Person;
  reviewer: Person;
  support: Person;
  customer: Person;
}

/** A publisher with an owner and a contributor, and the operator's people, made by the first administrator. */
export async function createTeam(slipway: Site, publisherId: string): Promise<Team> {
  const administrator = await slipway.signInAs(/administrator/i);
  const { client } = administrator;
  await client.call("createPublisher", { body: { publisherId, name: `The ${publisherId} company` } });
  const join = async (role: "owner" | "contributor", email: string) => {
    const user = await client.call("addPublisherUser", {
      params: { publisherId },
      body: { kind: "person", email, role },
    });
    return open(slipway, administrator, user.principalId, email);
  };
  const employ = async (role: "reviewer" | "support-engineer", email: string) => {
    const user = await client.call("addOperatorUser", { body: { email, role } });
    return open(slipway, administrator, user.principalId, email);
  };
  return {
    administrator,
    owner: await join("owner", `owner@${publisherId}.example`),
    contributor: await join("contributor", `contributor@${publisherId}.example`),
    reviewer: await employ("reviewer", `reviewer-${publisherId}@operator.example`),
    support: await employ("support-engineer", `support-${publisherId}@operator.example`),
    customer: await joinAsCustomer(slipway, administrator, publisherId),
  };
}

/** A customer works at another publisher, so that the storefront knows the person but grants nothing. */
async function joinAsCustomer(slipway: Site, administrator: Person, publisherId: string): Promise<Person> {
  const elsewhere = `${publisherId}-customer`;
  const email = `customer@${elsewhere}.example`;
  await administrator.client.call("createPublisher", {
    body: { publisherId: elsewhere, name: "A customer" },
  });
  const user = await administrator.client.call("addPublisherUser", {
    params: { publisherId: elsewhere },
    body: { kind: "person", email, role: "owner" },
  });
  return open(slipway, administrator, user.principalId, email);
}

async function open(
  slipway: Site,
  administrator: Person,
  principalId: string,
  name: string,
): Promise<Person> {
  const link = await administrator.client.call("createSignInLink", { params: { principalId } });
  return signIn(slipway.url, new URL(link.url).pathname, name);
}
