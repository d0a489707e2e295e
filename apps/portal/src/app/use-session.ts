import { useQuery } from "@tanstack/react-query";
import type { Me } from "@slipway/contracts";
import { meQuery } from "#api/me.ts";

export interface Session {
  me: Me | undefined;
  state: "loading" | "signed-in" | "signed-out" | "failed";
  error: Error | undefined;
}

/** Who is signed in, as the service says. */
export function useSession(): Session {
  const { data, error } = useQuery(meQuery);
  if (data === null) return { me: undefined, state: "signed-out", error: undefined };
  if (data !== undefined) return { me: data, state: "signed-in", error: undefined };
  return error === null
    ? { me: undefined, state: "loading", error: undefined }
    : { me: undefined, state: "failed", error };
}

/** The person on a page that only signed-in people reach. @throws Error elsewhere: a bug. */
export function useMe(): Me {
  const { me } = useSession();
  if (me === undefined) throw new Error("this page is behind the session gate");
  return me;
}
