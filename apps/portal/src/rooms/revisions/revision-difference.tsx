import { useMemo } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useAnswer } from "#api/use-answer.ts";
import { DifferenceLists } from "#parts/difference/difference-lists.tsx";
import { compareFields } from "#parts/difference/place-differences.ts";
import { listingTexts } from "#parts/listing/listing-texts.ts";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import { useTexts } from "#texts/use-texts.ts";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { revisionsTexts } from "./revisions-texts.ts";

const useStyles = makeStyles({
  box: { padding: tokens.spacingHorizontalM, borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}` },
});

/** An earlier revision beside the draft: only what differs. */
export function RevisionDifference({ offer, revision }: { offer: OfferAddress; revision: number }) {
  const styles = useStyles();
  const texts = useTexts(revisionsTexts);
  const words = useTexts(listingTexts);
  const earlier = useAnswer("getRevision", { params: { ...offer, revision } }, { staleTime: Infinity });
  const draft = useAnswer("getDraft", { params: offer });
  const [before, after] = [earlier.data?.definition, draft.data?.definition];
  const fields = useMemo(
    () => (before === undefined || after === undefined ? undefined : compareFields(before, after, words)),
    [before, after, words],
  );
  const error = earlier.error ?? draft.error;
  return (
    <section className={styles.box} aria-label={texts.differencesTitle(revision)}>
      {fields === undefined && (error === null ? <LoadingRows /> : <ProblemMessage error={error} />)}
      {fields?.length === 0 && texts.sameText}
      {fields !== undefined && fields.length > 0 && (
        <>
          <p>{texts.differencesTitle(revision)}</p>
          <DifferenceLists fields={fields} files={[]} />
        </>
      )}
    </section>
  );
}
