import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { CallInput, CallOutput } from "@slipway/contracts/client";
import type { RouteName } from "@slipway/contracts/routes";
import { client } from "./client.ts";

interface CommandOptions<N extends RouteName> {
  /** Routes whose answers are asked again afterwards. */
  changes?: readonly RouteName[];
  onSuccess?: (answer: CallOutput<N>, input: CallInput<N>) => void;
}

/** A call that changes something; it is never repeated by itself. */
export function useCommand<N extends RouteName>(
  name: N,
  { changes = [], onSuccess }: CommandOptions<N> = {},
): UseMutationResult<CallOutput<N>, Error, CallInput<N>> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (input: CallInput<N>) => client.call(name, input),
    onSuccess: async (answer, input) => {
      onSuccess?.(answer, input);
      await Promise.all(changes.map((route) => cache.invalidateQueries({ queryKey: [route] })));
    },
  });
}
