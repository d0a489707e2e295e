import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "@slipway/contracts/client";

/** Whether asking once more may help: the network, or a server that says so. */
function mayRetry(failures: number, error: Error): boolean {
  if (failures >= 3) return false;
  return !(error instanceof ApiError) || error.problem.status >= 500 || error.problem.status === 429;
}

/** The cache of answers: fresh for ten seconds, asked again when the window gets the focus. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, retry: mayRetry, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
}
