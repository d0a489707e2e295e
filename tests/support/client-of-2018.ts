/** A program of 2018: nothing but the documented calls, with a token of the v1 endpoint. */
export interface ClientOf2018 {
  get(path: string): Promise<Answer>;
  put(path: string, body: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: string): Promise<Answer>;
  /** Follows a location header. */
  follow(location: string): Promise<Answer>;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  json<T = Record<string, never>>(): T;
}

export async function signInAsClientOf2018(
  url: string,
  credentials: { tenantId: string; clientId: string; secret: string },
): Promise<ClientOf2018> {
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: credentials.clientId,
    client_secret: credentials.secret,
    resource: "https://cloudpartner.azure.com",
  });
  const signedIn = await fetch(`${url}/${credentials.tenantId}/oauth2/token`, { method: "POST", body: form });
  const { access_token: token } = (await signedIn.json()) as { access_token: string };
  const send = async (
    method: string,
    address: string,
    body?: string,
    headers: Record<string, string> = {},
  ) => {
    const answer = await fetch(address, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, json: <T>() => JSON.parse(text) as T };
  };
  const withVersion = (path: string) =>
    `${url}${path}${path.includes("?") ? "&" : "?"}api-version=2017-10-31`;
  return {
    get: (path) => send("GET", withVersion(path)),
    put: (path, body, headers) => send("PUT", withVersion(path), body, headers),
    post: (path, body) => send("POST", withVersion(path), body),
    follow: (location) => send("GET", url + location),
  };
}
