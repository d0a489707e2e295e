import { useQuery } from "@tanstack/react-query";
import { client } from "#api/client.ts";
import { useAnswer } from "#api/use-answer.ts";
import { OfferHeader } from "#parts/offer/offer-header.tsx";
import { useOfferAddress } from "#parts/offer/use-offer-address.ts";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { EditorRoom } from "./editor-room.tsx";

/** The Editor: every form of the offer, saved by itself. */
export function Page() {
  const offer = useOfferAddress();
  const summary = useAnswer("getOffer", { params: offer });
  // The store keeps the draft current from here on; each visit begins with the server's.
  const draft = useQuery({
    queryKey: ["getDraft", offer, "editor"],
    queryFn: () => client.call("getDraft", { params: offer }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const error = draft.error ?? (summary.data === undefined ? summary.error : null);
  const isReady = draft.data !== undefined && summary.data !== undefined;
  return (
    <>
      <OfferHeader offer={offer} />
      {error !== null && <ProblemMessage error={error} />}
      {error === null && !isReady && <LoadingRows rows={10} />}
      {isReady && (
        <EditorRoom
          key={`${offer.publisherId}/${offer.offerId}`}
          offer={offer}
          draft={draft.data}
          summary={summary.data}
        />
      )}
    </>
  );
}
