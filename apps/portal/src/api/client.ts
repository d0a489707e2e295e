import { createClient } from "@slipway/contracts/client";

/** The page's own server; the session is a cookie, so a call says nothing about who makes it. */
export const client = createClient({
  baseUrl: "",
  fetch: (url, init) => fetch(url, { ...init, credentials: "same-origin" }),
});
