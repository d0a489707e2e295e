import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
// @ts-expect-error -- the package brings no types
import { Provider } from "oidc-provider";

export interface OidcProvider {
  issuer: string;
  /** Signs a browser in by following the provider's pages as the account with this address; answers the callback's address. */
  visit(address: string, email: string): Promise<string>;
  stop(): Promise<void>;
}

/**
 * A real OpenID Connect provider with one client; its pages take any address without asking for a password. `claimsOf`
 * adds what it says of somebody: `groups` and `subscriptions` are sent.
 */
export async function startOidcProvider(
  clientId: string,
  redirectUri: string,
  claimsOf: (email: string) => Record<string, unknown> = () => ({}),
): Promise<OidcProvider> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, token_endpoint_auth_method: "none", redirect_uris: [redirectUri] }],
    claims: {
      openid: ["sub", "groups", "subscriptions"],
      email: ["email", "email_verified"],
      profile: ["name"],
    },
    conformIdTokenClaims: false,
    cookies: { keys: ["only for tests"] },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, email: id, email_verified: true, name: id, ...claimsOf(id) }),
    }),
  });
  server.on("request", provider.callback());
  return { issuer, visit, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function visit(address: string, email: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next = address;
  for (let step = 0; step < 12; step += 1) {
    const isPage = next.includes("/interaction/");
    const answer = await open(next, cookies, isPage ? email : undefined);
    const location = answer.headers.get("location");
    if (location === null && !isPage)
      throw new Error(`${next} answered ${answer.status}: ${await answer.text()}`);
    if (location === null) throw new Error(`the provider's page did not go on: ${await answer.text()}`);
    next = new URL(location, next).href;
    if (next.includes("/sign-in/oidc/callback")) return next;
  }
  throw new Error("the provider went in circles");
}

/** A page of the provider is answered with its form: first the address, then the consent. */
async function open(
  address: string,
  cookies: Map<string, string>,
  email: string | undefined,
): Promise<Response> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const get = await fetch(address, { headers: { cookie }, redirect: "manual" });
  keep(get, cookies);
  if (email === undefined || get.status >= 300) return get;
  const page = await get.text();
  const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? "login";
  const post = await fetch(address, {
    method: "POST",
    headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
    body: new URLSearchParams({ prompt, login: email, password: "any" }),
    redirect: "manual",
  });
  keep(post, cookies);
  return post;
}

function keep(answer: Response, cookies: Map<string, string>): void {
  for (const each of answer.headers.getSetCookie()) {
    const [name = "", value = ""] = (each.split(";")[0] ?? "").split(/=(.*)/s);
    cookies.set(name, value);
  }
}
