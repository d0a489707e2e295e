import type { Me } from "@slipway/contracts";
import { ApiError } from "@slipway/contracts/client";
import { useAnswer } from "#api/use-answer.ts";

export interface Session {
  me: Me | undefined;
  state: "loading" | "signed-in" | "signed-out" | "failed";
  error: Error | undefined;
}

/** Who is signed in, as the service says. */
export function useSession(): Session {
  const { data: me, error } = useAnswer("getMe", {}, { staleTime: 60_000 });
  if (me !== undefined) return { me, state: "signed-in", error: undefined };
  if (error === null) return { me: undefined, state: "loading", error: undefined };
  const isStranger = error instanceof ApiError && error.problem.status === 401;
  return { me: undefined, state: isStranger ? "signed-out" : "failed", error };
}

/** The person on a page that only signed-in people reach. @throws Error elsewhere: a bug. */
export function useMe(): Me {
  const { me } = useSession();
  if (me === undefined) throw new Error("this page is behind the session gate");
  return me;
}
