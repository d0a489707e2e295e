import { useMemo } from "react";
import { makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import type { Definition } from "@slipway/contracts";
import { useAnswer } from "#api/use-answer.ts";
import { countResources, type ResourceChange } from "#parts/difference/count-resources.ts";
import { DifferenceLists } from "#parts/difference/difference-lists.tsx";
import { placeDifferences } from "#parts/difference/place-differences.ts";
import { listingTexts } from "#parts/listing/listing-texts.ts";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import { useTexts } from "#texts/use-texts.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { compareTexts } from "./compare-texts.ts";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXXL,
    maxWidth: "1200px",
  },
  list: { margin: `${tokens.spacingVerticalM} 0 0`, paddingLeft: "20px", overflowWrap: "anywhere" },
});

interface ComparisonProps {
  offer: OfferAddress;
  from: string;
  to: string;
}

/** Every difference of two contents: what is deployed, fields, images, files. */
export function Comparison({ offer, from, to }: ComparisonProps) {
  const styles = useStyles();
  const texts = useTexts(compareTexts);
  const words = useTexts(listingTexts);
  const { data, error } = useAnswer(
    "compareContents",
    { params: offer, query: { from, to } },
    { staleTime: 0 },
  );
  const after = useContentOf(offer, to);
  const fields = useMemo(
    () => (data === undefined ? [] : placeDifferences(data.fields, after, words)),
    [data, after, words],
  );
  const resources = useMemo(() => countResources(data?.files ?? []), [data]);
  if (data === undefined) return error === null ? <LoadingRows rows={8} /> : <ProblemMessage error={error} />;
  if (data.fields.length + data.files.length === 0) {
    return <EmptyState icon={<CheckmarkCircleRegular />} title={texts.sameTitle} text={texts.sameText} />;
  }
  return (
    <div className={styles.box}>
      {resources.length > 0 && <Resources changes={resources} />}
      <DifferenceLists fields={fields} files={data.files} />
    </div>
  );
}

function Resources({ changes }: { changes: readonly ResourceChange[] }) {
  const styles = useStyles();
  const texts = useTexts(compareTexts);
  return (
    <section aria-label={texts.resources}>
      <Subtitle1 as="h2" style={{ margin: 0 }}>
        {texts.resources}
      </Subtitle1>
      <ul className={styles.list}>
        {changes.map(({ type, before, after }) => (
          <li key={type}>
            {after > before ? texts.more(after - before, type) : texts.fewer(before - after, type)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The definition behind a content, to name its plans; a run's own is not to be had. */
function useContentOf(offer: OfferAddress, name: string): Definition | undefined {
  const draft = useAnswer("getDraft", { params: offer }, { enabled: name === "draft" });
  const slot = name === "preview" ? "preview" : "production";
  const isSlot = name === "preview" || name === "production";
  const held = useAnswer("getSlot", { params: { ...offer, slot } }, { enabled: isSlot });
  if (name === "draft") return draft.data?.definition;
  return isSlot ? held.data?.definition : undefined;
}
