import { useAnswer } from "#api/use-answer.ts";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import { ReportView } from "#parts/report/report-view.tsx";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";

/** The certification report of one run; a chunk of its own. */
export function RunReport({ offer, runNumber }: { offer: OfferAddress; runNumber: number }) {
  const { data, error } = useAnswer(
    "getReport",
    { params: { ...offer, runNumber } },
    { staleTime: Infinity },
  );
  if (data !== undefined) return <ReportView report={data} offer={offer} />;
  return error === null ? <LoadingRows /> : <ProblemMessage error={error} />;
}
