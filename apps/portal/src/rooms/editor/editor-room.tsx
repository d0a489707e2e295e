import { useEffect, useMemo, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Title3,
  Tooltip,
  tokens,
} from "@fluentui/react-components";
import { SaveRegular } from "@fluentui/react-icons";
import type { Definition, Draft, Offer } from "@slipway/contracts";
import {
  itemsOf,
  listOfferLocks,
  memberOf,
  tabTitles,
  type OfferFieldFinding,
} from "@slipway/contracts/offer-fields";
import { useMe } from "#app/use-session.ts";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { EditorProvider, useDraft, type Editor } from "./editor-context.ts";
import { editorTexts } from "./editor-texts.ts";
import { FormList } from "./form-list.tsx";
import { MissingPanel } from "./missing-panel.tsx";
import { anchorOf, listAnchors, tabOfPointer } from "./model/field-place.ts";
import { PublishButton } from "./publish/publish-button.tsx";
import type { DraftStore } from "./save/draft-state.ts";
import { Notices } from "./save/notices.tsx";
import { openEditorStore } from "./save/open-editor-store.ts";
import { SaveState } from "./save/save-state.tsx";
import { useSaving } from "./save/use-saving.ts";
import { SkusTab } from "./tabs/skus-tab.tsx";
import { TabFields } from "./tabs/tab-fields.tsx";
import { focusField, useEditorPlace } from "./use-editor-place.ts";
import { useLiveDefinition } from "./use-live-definition.ts";
import { useFindingsOfDraft } from "./use-findings-of-draft.ts";

// Two kinds of wide pages that do not overlap: rules of both never meet.
const middle = "@media (min-width: 860px) and (max-width: 1359px)";
const widest = "@media (min-width: 1360px)";
const sticky = { position: "sticky", top: "112px", alignSelf: "start" } as const;

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: "48px",
    zIndex: 10,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    marginTop: `-${tokens.spacingVerticalL}`,
    marginBottom: tokens.spacingVerticalL,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  buttons: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
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
      <div className={styles.bar}>
        <SaveState />
        <span className={styles.buttons}>
          {mayEdit && (
            <Tooltip content={texts.saveShortcut} relationship="description">
              <Button icon={<SaveRegular />} onClick={() => void store.save()}>
                {texts.saveNow}
              </Button>
            </Tooltip>
          )}
          <PublishButton
            move={move("publish")}
            onError={setError}
            onRefused={() => {
              setShowsMissing(true);
              document.getElementById("missing-title")?.focus();
            }}
          />
        </span>
      </div>
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
            <TabFields key={place.tab} tab={place.tab} />
          )}
        </div>
      </div>
    </EditorProvider>
  );
}

/** Name and moves at the head of the page follow what was saved. */
function useSummaryFollowing(offer: OfferAddress, store: DraftStore): void {
  const cache = useQueryClient();
  const revision = useDraft(store, ({ draft }) => draft.revision);
  const { publisherId, offerId } = offer;
  useEffect(() => {
    void cache.invalidateQueries({ queryKey: ["getOffer", { publisherId, offerId }] });
    void cache.invalidateQueries({ queryKey: ["listRevisions", { publisherId, offerId }] });
  }, [cache, publisherId, offerId, revision]);
}

/** What the parts of the editor share, with the findings where they are shown. */
function useEditorValue(
  { offer, store, mayEdit, isOwner, showsMissing }: Omit<Editor, "findings" | "locks">,
  findings: readonly OfferFieldFinding[],
  live: Definition | undefined,
): Editor {
  const definition = useDraft(store, (state) => state.definition);
  // Places of plans change while one types; the server's list is of the saved draft.
  const locks = useMemo(() => listOfferLocks({ plans: definition.plans }, live), [definition.plans, live]);
  const { plans } = definition;
  const anchors = useMemo(() => listAnchors({ plans }), [plans]);
  return useMemo(() => {
    const byAnchor = Map.groupBy(findings, ({ pointer }) => anchorOf(anchors, pointer) ?? pointer);
    const byPointer = new Map(locks.map((lock) => [lock.pointer, lock]));
    return { offer, store, mayEdit, isOwner, showsMissing, findings: byAnchor, locks: byPointer };
  }, [offer, store, mayEdit, isOwner, showsMissing, findings, anchors, locks]);
}
