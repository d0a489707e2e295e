import { useState } from "react";
import { Button, Tooltip } from "@fluentui/react-components";
import { DismissCircleRegular, RocketRegular } from "@fluentui/react-icons";
import type { AllowedMove, OfferStatusDetail } from "@slipway/contracts";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { CancelDialog } from "./cancel-dialog.tsx";
import { GoLiveDialog } from "./go-live-dialog.tsx";
import { standingOf } from "./standing.ts";
import { statusPageTexts } from "./status-texts.ts";

function findMove(status: OfferStatusDetail, move: AllowedMove["move"]): AllowedMove | undefined {
  return status.allowedMoves.find((each) => each.move === move);
}

/** Go Live and Cancel Publish; what is not possible now says why, and when it will be. */
export function StatusActions({ status, offer }: { status: OfferStatusDetail; offer: OfferAddress }) {
  const texts = useTexts(statusPageTexts);
  const read = useReader();
  const [dialog, setDialog] = useState<"goLive" | "cancel">();
  const { run } = status;
  const cancel = findMove(status, "cancel");
  const mayGoLive = findMove(status, "goLive")?.allowed === true && run !== undefined;
  const isUnderWay = ["running", "sign-off", "review"].includes(standingOf(status));
  const close = () => setDialog(undefined);
  return (
    <>
      {isUnderWay && cancel !== undefined && (
        <CancelButton
          isAllowed={cancel.allowed}
          because={cancel.because === undefined ? texts.cancelRule : read(cancel.because)}
          onClick={() => setDialog("cancel")}
        />
      )}
      {mayGoLive && (
        <Button appearance="primary" icon={<RocketRegular />} onClick={() => setDialog("goLive")}>
          {texts.goLive}
        </Button>
      )}
      {dialog === "goLive" && run !== undefined && <GoLiveDialog offer={offer} run={run} onClose={close} />}
      {dialog === "cancel" && <CancelDialog offer={offer} onClose={close} />}
    </>
  );
}

interface CancelButtonProps {
  isAllowed: boolean;
  because: string;
  onClick: () => void;
}

function CancelButton({ isAllowed, because, onClick }: CancelButtonProps) {
  const texts = useTexts(statusPageTexts);
  const button = (
    <Button icon={<DismissCircleRegular />} disabledFocusable={!isAllowed} onClick={onClick}>
      {texts.cancelPublish}
    </Button>
  );
  if (isAllowed) return button;
  return (
    <Tooltip content={because} relationship="description">
      {button}
    </Tooltip>
  );
}
