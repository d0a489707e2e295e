import { queryOptions } from "@tanstack/react-query";
import type { Me } from "@slipway/contracts";
import { ApiError } from "@slipway/contracts/client";
import { client } from "./client.ts";
import { keyOf } from "./use-answer.ts";

/** Who is signed in; null for nobody, which is an answer and no error. */
export const meQuery = queryOptions<Me | null>({
  queryKey: keyOf("getMe", {}),
  queryFn: async ({ signal }) => {
    try {
      return await client.call("getMe", { signal });
    } catch (error) {
      if (error instanceof ApiError && error.problem.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});
