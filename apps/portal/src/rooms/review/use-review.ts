import { useEffect } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { Review } from "@slipway/contracts";
import { routeUrl } from "@slipway/contracts/client";
import { useAnswer } from "#api/use-answer.ts";

export interface ReviewAddress {
  publisherId: string;
  reviewId: string;
}

/** The review that the page's address names. */
export function useReviewAddress(): ReviewAddress {
  const { publisherId = "", reviewId = "" } = useParams({ strict: false }) as Partial<ReviewAddress>;
  return { publisherId, reviewId };
}

/** The review, asked again whenever the service says that something of the offer has changed. */
export function useReview(address: ReviewAddress): { review: Review | undefined; error: Error | null } {
  const { data: review, error } = useAnswer("getReview", { params: address });
  useReviewEvents(review?.publisherId, review?.offerId);
  return { review, error };
}

function useReviewEvents(publisherId: string | undefined, offerId: string | undefined): void {
  const cache = useQueryClient();
  useEffect(() => {
    if (publisherId === undefined || offerId === undefined) return;
    const events = new EventSource(routeUrl("streamEvents", { publisherId, offerId }));
    // The first one tells the state that was just asked for.
    let isNews = false;
    events.addEventListener("status", () => {
      if (isNews) void cache.invalidateQueries({ queryKey: ["getReview"] });
      isNews = true;
    });
    return () => events.close();
  }, [cache, publisherId, offerId]);
}
