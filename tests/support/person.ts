import { createClient, type Client } from "@slipway/contracts/client";

/** Somebody who is signed in: a typed client, and raw requests as the same person. */
export interface Person {
  name: string;
  cookie: string;
  client: Client;
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** Opens a one-time link as a browser would and keeps the session. */
export async function signIn(baseUrl: string, link: string, name: string): Promise<Person> {
  const answer = await fetch(new URL(link, baseUrl), { redirect: "manual" });
  const cookie = (answer.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "";
  if (cookie === "")
    throw new Error(`signing in as ${name} answered ${answer.status}: ${await answer.text()}`);
  return personAt(baseUrl, { name, cookie });
}

/** Somebody whose session is known, at whichever process. */
export function personAt(baseUrl: string, { name, cookie }: Pick<Person, "name" | "cookie">): Person {
  const headers = () => ({ cookie, origin: baseUrl });
  return {
    name,
    cookie,
    client: createClient({ baseUrl, headers, fetch: (url, init) => fetch(url, init) }),
    fetch: (path, init) => fetch(baseUrl + path, { ...init, headers: { ...headers(), ...init?.headers } }),
  };
}
