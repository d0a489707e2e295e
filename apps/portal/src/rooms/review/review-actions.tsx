import { useState } from "react";
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SplitButton,
  type MenuButtonProps,
} from "@fluentui/react-components";
import { CheckmarkRegular, DocumentEditRegular, PersonRegular } from "@fluentui/react-icons";
import type { Review } from "@slipway/contracts";
import { useCommand } from "#api/use-command.ts";
import { useMe } from "#app/use-session.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ApproveDialog } from "./approve-dialog.tsx";
import { RequestChangesDialog } from "./request-changes-dialog.tsx";
import { reviewTexts } from "./review-texts.ts";

type Decision = "approve" | "advice" | "changes";

/** Assign, approve, request changes: for who may, while the review waits. */
export function ReviewActions({ review }: { review: Review }) {
  const texts = useTexts(reviewTexts);
  const me = useMe();
  const [decision, setDecision] = useState<Decision>();
  if (review.state !== "waiting" || !me.operatorRoles.includes("reviewer")) return null;
  const close = () => setDecision(undefined);
  return (
    <>
      <AssignButton review={review} />
      {review.mayDecide && (
        <>
          <Button icon={<DocumentEditRegular />} onClick={() => setDecision("changes")}>
            {texts.requestChanges}
          </Button>
          <ApproveButton onChoose={setDecision} />
        </>
      )}
      {decision === "changes" && <RequestChangesDialog review={review} onClose={close} />}
      {(decision === "approve" || decision === "advice") && (
        <ApproveDialog review={review} withAdvice={decision === "advice"} onClose={close} />
      )}
    </>
  );
}

function ApproveButton({ onChoose }: { onChoose: (decision: Decision) => void }) {
  const texts = useTexts(reviewTexts);
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        {(trigger) => (
          <SplitButton
            appearance="primary"
            icon={<CheckmarkRegular />}
            menuButton={{ ...(trigger as MenuButtonProps), "aria-label": texts.approveMore }}
            primaryActionButton={{ onClick: () => onChoose("approve") }}
          >
            {texts.approve}
          </SplitButton>
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => onChoose("approve")}>{texts.approve}</MenuItem>
          <MenuItem onClick={() => onChoose("advice")}>{texts.approveWithAdvice}</MenuItem>
          <MenuItem onClick={() => onChoose("changes")}>{texts.requestChanges}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function AssignButton({ review }: { review: Review }) {
  const texts = useTexts(reviewTexts);
  const me = useMe();
  const { publisherId, reviewId, assignee } = review;
  const isMine = assignee?.principalId === me.principalId;
  const assign = useCommand("assignReview", { changes: ["getReview", "listReviews"] });
  const principalId = isMine ? null : me.principalId;
  return (
    <Button
      icon={<PersonRegular />}
      disabled={assign.isPending}
      onClick={() => assign.mutate({ params: { publisherId, reviewId }, body: { principalId } })}
    >
      {isMine ? texts.giveBack : texts.take}
    </Button>
  );
}
