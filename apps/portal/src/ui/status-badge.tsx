import { Badge, type BadgeProps } from "@fluentui/react-components";
import type { OfferStatus } from "@slipway/contracts";
import { statusTexts } from "#texts/statuses.ts";
import { useTexts } from "#texts/use-texts.ts";

const colors: Record<OfferStatus, NonNullable<BadgeProps["color"]>> = {
  neverPublished: "subtle",
  running: "brand",
  waitingForPublisherReview: "warning",
  succeeded: "success",
  canceled: "subtle",
  failed: "danger",
};

/** The offer's state in words and colour. */
export function StatusBadge({ status }: { status: OfferStatus }) {
  const texts = useTexts(statusTexts);
  return (
    <Badge appearance="tint" color={colors[status]} shape="rounded" size="large">
      {texts[status]}
    </Badge>
  );
}
