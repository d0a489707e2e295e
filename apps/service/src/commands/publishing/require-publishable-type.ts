import type { Context } from "#context.ts";
import type { OfferRow } from "#database/repositories/offer.ts";
import { stepsByOfferType } from "#domain/steps.ts";
import { ServiceError } from "#service-error.ts";

/** Only types with steps, or those that the operator turned on. @throws ServiceError `offer-type-not-publishable`. */
export function requirePublishableType(
  { services }: Context,
  { offer_type_id: type }: Pick<OfferRow, "offer_type_id">,
): void {
  if (stepsByOfferType[type] !== undefined || services.config.flow.publishableOfferTypes.includes(type))
    return;
  throw new ServiceError("offer-type-not-publishable", {
    detail: `Offers of type "${type}" are kept and listed here, but publishing them is not turned on.`,
    detailZh: `此处会保存并列出“${type}”类型的产品/服务，但未启用其发布。`,
  });
}
