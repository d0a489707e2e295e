import { ApiError } from "@slipway/contracts/client";

/** The error that a call was refused with. @throws when it was not refused */
export async function refusal(answer: Promise<unknown>): Promise<ApiError> {
  const error = await answer.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) throw new Error(`not refused: ${String(error)}`);
  return error;
}
