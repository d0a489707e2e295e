import { keepPreviousData, useInfiniteQuery, type InfiniteData } from "@tanstack/react-query";
import type { CallInput, CallOutput } from "@slipway/contracts/client";
import type { RouteName } from "@slipway/contracts/routes";
import { client } from "./client.ts";
import { keyOf } from "./use-answer.ts";

interface Page {
  items: unknown[];
  next?: string | undefined;
  total?: number | undefined;
}
type PagedRoute = { [N in RouteName]: CallOutput<N> extends Page ? N : never }[RouteName];
type ItemOf<N extends PagedRoute> = CallOutput<N> extends { items: (infer I)[] } ? I : never;

export interface Pages<N extends PagedRoute> {
  /** Undefined until the first page is there. */
  items: ItemOf<N>[] | undefined;
  first: CallOutput<N> | undefined;
  total: number | undefined;
  error: Error | null;
  /** False: everything is loaded. */
  hasMore: boolean;
  loadMore: () => void;
}

/** The first page is small to be there soon, the others large to be few. */
const laterPageSize = 500;

/** A list that comes in pages; asks for the next one when told to. */
export function usePages<N extends PagedRoute>(
  name: N,
  input: CallInput<N>,
  options: { refetchInterval?: number } = {},
): Pages<N> {
  const query = useInfiniteQuery<Page, Error, InfiniteData<Page>, readonly unknown[], string | undefined>({
    queryKey: [...keyOf(name, input), "pages"],
    queryFn: async ({ pageParam, signal }) => {
      const { query: given } = input as { query?: object };
      const next = pageParam === undefined ? {} : { cursor: pageParam, limit: laterPageSize };
      const asked = { ...input, query: { ...given, ...next }, signal };
      return (await client.call(name, asked)) as unknown as Page;
    },
    initialPageParam: undefined,
    getNextPageParam: (last: Page) => last.next,
    placeholderData: keepPreviousData,
    ...options,
  });
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  return {
    items: data?.pages.flatMap((page) => page.items as ItemOf<N>[]),
    first: data?.pages[0] as CallOutput<N> | undefined,
    total: data?.pages[0]?.total,
    error,
    hasMore: hasNextPage,
    loadMore: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
  };
}
