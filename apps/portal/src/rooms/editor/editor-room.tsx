import { useEffect, useState } from "react";
import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Title3,
  tokens,
} from "@fluentui/react-components";
import type { Draft, Offer } from "@slipway/contracts";
import { itemsOf, memberOf, tabTitles } from "@slipway/contracts/offer-fields";
import { useMe } from "#app/use-session.ts";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { DeleteOffer } from "./delete-offer.tsx";
import { EditorBar } from "./editor-bar.tsx";
import { EditorProvider, useDraft } from "./editor-context.ts";
import { editorTexts } from "./editor-texts.ts";
import { FormList } from "./form-list.tsx";
import { MissingPanel } from "./missing-panel.tsx";
import { tabOfPointer } from "./model/field-place.ts";
import { Notices } from "./save/notices.tsx";
import { openEditorStore } from "./save/open-editor-store.ts";
import { useSaving } from "./save/use-saving.ts";
import { useSummaryFollowing } from "./save/use-summary-following.ts";
import { SkusTab } from "./tabs/skus-tab.tsx";
import { TabFields } from "./tabs/tab-fields.tsx";
import { focusField, useEditorPlace } from "./use-editor-place.ts";
import { useEditorValue } from "./use-editor-value.ts";
import { useFindingsOfDraft } from "./use-findings-of-draft.ts";
import { useLiveDefinition } from "./use-live-definition.ts";

// Two kinds of wide pages that do not overlap: rules of both never meet.
const middle = "@media (min-width: 860px) and (max-width: 1359px)";
const widest = "@media (min-width: 1360px)";
const sticky = { position: "sticky", top: "112px", alignSelf: "start" } as const;

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXL,
    [middle]: { gridTemplateColumns: "200px minmax(0, 1fr)", columnGap: "32px" },
    [widest]: {
      gridTemplateColumns: "200px minmax(0, 760px) minmax(240px, 320px)",
      gridTemplateRows: "auto 1fr",
      columnGap: "40px",
    },
  },
  forms: {
    [middle]: { ...sticky, gridColumn: "1", gridRow: "1 / 3" },
    [widest]: { ...sticky, gridColumn: "1", gridRow: "1 / 3" },
  },
  missing: {
    [middle]: { gridColumn: "2", gridRow: "1" },
    [widest]: {
      ...sticky,
      gridColumn: "3",
      gridRow: "1 / 3",
      maxHeight: "calc(100dvh - 130px)",
      overflowY: "auto",
    },
  },
  content: {
    minWidth: 0,
    [middle]: { gridColumn: "2", gridRow: "2" },
    [widest]: { gridColumn: "2", gridRow: "1 / 3" },
  },
  refused: { marginBottom: tokens.spacingVerticalL },
  title: { margin: `0 0 ${tokens.spacingVerticalXL}` },
});

interface EditorRoomProps {
  offer: OfferAddress;
  draft: Draft;
  summary: Offer;
}

/** The open editor of one offer. */
export function EditorRoom({ offer, draft, summary }: EditorRoomProps) {
  const styles = useStyles();
  const texts = useTexts(editorTexts);
  const read = useReader();
  const me = useMe();
  const move = (name: string) => summary.allowedMoves.find((each) => each.move === name);
  const mayEdit = move("save")?.allowed === true;
  const [{ store, restoredFrom }] = useState(() =>
    openEditorStore(offer, draft, { principalId: me.principalId, mayEdit }),
  );
  useSaving(store);
  useSummaryFollowing(offer, store);
  const place = useEditorPlace();
  const definition = useDraft(store, (state) => state.definition);
  const live = useLiveDefinition(offer, summary.isLive);
  const findings = useFindingsOfDraft({ offer, store, live, mayEdit });
  const [showsMissing, setShowsMissing] = useState(false);
  const isRefused = showsMissing && findings.some(({ severity }) => severity === "error");
  const [error, setError] = useState<unknown>();
  const isOwner = me.publishers.some(
    (each) => each.publisherId === offer.publisherId && each.role === "owner",
  );
  const editor = useEditorValue({ offer, store, mayEdit, isOwner, showsMissing }, findings, live);

  const jump = (pointer: string) => {
    const target = tabOfPointer(pointer);
    if (target === undefined) return;
    const plans = itemsOf(store.getState().definition.plans);
    const plan = target.planIndex === undefined ? undefined : memberOf(plans[target.planIndex], "planId");
    place.go(target.tab, plan === undefined ? place.planId : String(plan));
    focusField(pointer);
  };
  const { pointer } = place;
  useEffect(() => {
    if (pointer !== "") jump(pointer);
    // oxlint-disable-next-line react/exhaustive-deps -- only a new address leads somewhere
  }, [pointer]);

  return (
    <EditorProvider value={editor}>
      <EditorBar
        publish={move("publish")}
        onError={setError}
        onJump={jump}
        onRefused={() => {
          setShowsMissing(true);
          document.getElementById("missing-title")?.focus();
        }}
      />
      <ProblemMessage error={error} />
      {isRefused && (
        <MessageBar intent="error" layout="multiline" className={styles.refused}>
          <MessageBarBody>
            <MessageBarTitle>{texts.refusedTitle}</MessageBarTitle>
          </MessageBarBody>
        </MessageBar>
      )}
      <Notices restoredFrom={restoredFrom} loaded={draft.definition} />
      <div className={styles.columns}>
        <div className={styles.forms}>
          <FormList current={place.tab} findings={findings} onChoose={(tab) => place.go(tab, place.planId)} />
        </div>
        <div className={styles.missing}>
          <MissingPanel
            key={String(showsMissing)}
            opens={showsMissing}
            definition={definition}
            findings={findings}
            onJump={jump}
          />
        </div>
        <div className={styles.content}>
          <Title3 as="h2" block className={styles.title}>
            {read(tabTitles[place.tab])}
          </Title3>
          {place.tab === "skus" ? (
            <SkusTab planId={place.planId} onChoose={(planId) => place.go("skus", planId)} />
          ) : (
            <>
              <TabFields key={place.tab} tab={place.tab} />
              {place.tab === "offer-settings" && mayEdit && <DeleteOffer move={move("delete")} />}
            </>
          )}
        </div>
      </div>
    </EditorProvider>
  );
}
