import { queryOptions, useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { CallInput, CallOutput } from "@slipway/contracts/client";
import type { RouteName } from "@slipway/contracts/routes";
import { client } from "./client.ts";

interface AnswerOptions {
  /** False: do not ask yet. */
  enabled?: boolean;
  /** Asks again after so many milliseconds while the page is visible. */
  refetchInterval?: number | false;
  /** How long an answer counts as fresh. */
  staleTime?: number;
  /** Keeps showing the last answer while another is on its way. */
  keepsPrevious?: boolean;
}

/** The query of one route, for `useQuery`, prefetching and the cache alike. */
export function answerOf<N extends RouteName>(name: N, input: CallInput<N>) {
  return queryOptions<CallOutput<N>, Error>({
    queryKey: keyOf(name, input),
    queryFn: ({ signal }) => client.call(name, { ...input, signal }),
  });
}

/** The cache's key of a call: the route, then what was asked. */
export function keyOf<N extends RouteName>(name: N, input?: Partial<CallInput<N>>): readonly unknown[] {
  if (input === undefined) return [name];
  const { params, query } = input as { params?: unknown; query?: unknown };
  return [name, params ?? {}, query ?? {}];
}

/** Asks one route of the API and keeps the answer. */
export function useAnswer<N extends RouteName>(
  name: N,
  input: CallInput<N>,
  { keepsPrevious = false, ...options }: AnswerOptions = {},
): UseQueryResult<CallOutput<N>, Error> {
  return useQuery({
    ...answerOf(name, input),
    ...options,
    ...(keepsPrevious ? { placeholderData: (previous: CallOutput<N> | undefined) => previous as never } : {}),
  }) as UseQueryResult<CallOutput<N>, Error>;
}
