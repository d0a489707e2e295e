import { useMemo } from "react";
import { useParams } from "@tanstack/react-router";
import { FormRegular, PersonRegular } from "@fluentui/react-icons";
import { readCreateUi, readJson } from "@slipway/template-language";
import { useAnswer } from "#api/use-answer.ts";
import { useSession } from "#app/use-session.ts";
import { previewQuery, previewSearch, useProductAddress } from "#parts/storefront/product-address.ts";
import { SignInButton } from "#parts/storefront/sign-in-button.tsx";
import { storefrontTexts } from "#parts/storefront/storefront-texts.ts";
import { useTexts } from "#texts/use-texts.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { TextLink } from "#ui/text-link.tsx";
import { createTexts } from "./create-texts.ts";
import { FormView } from "./form-view.tsx";
import type { LoadedPlan } from "./loaded-plan.ts";
import { makeEnvironment, type KnownSubscription } from "./use-form-state.ts";

/** The create form of a plan, as the Azure portal would show it, and what it would create. */
export function Page() {
  const { me } = useSession();
  const texts = useTexts(storefrontTexts);
  if (me !== undefined) return <CreateForm />;
  return (
    <EmptyState
      isPage
      icon={<PersonRegular />}
      title={texts.signInTitle}
      text={texts.signInText}
      action={<SignInButton />}
    />
  );
}

function CreateForm() {
  const { product, isPreview } = useProductAddress();
  const { planId = "" } = useParams({ strict: false }) as { planId?: string };
  const query = previewQuery(isPreview);
  const offer = useAnswer("getStorefrontOffer", { params: { ...product }, query });
  const form = useAnswer("getCreateForm", { params: { ...product, planId }, query }, { staleTime: Infinity });
  const own = useAnswer("listMySubscriptions", {});
  const error = offer.error ?? form.error;
  if (error !== null) return <ProblemMessage error={error} />;
  const plan = offer.data?.plans.find((each) => each.planId === planId);
  if (offer.data === undefined || form.data === undefined || own.isPending || plan === undefined)
    return <LoadingRows rows={8} />;
  const { createUiDefinition, mainTemplate } = form.data;
  const loaded = { product, isPreview, page: offer.data, plan, createUiDefinition, mainTemplate };
  return <LoadedForm loaded={loaded} subscriptions={own.data?.items ?? []} />;
}

interface LoadedFormProps {
  loaded: LoadedPlan;
  subscriptions: readonly KnownSubscription[];
}

function LoadedForm({ loaded, subscriptions }: LoadedFormProps) {
  const texts = useTexts(createTexts);
  const shared = useTexts(storefrontTexts);
  const { product, isPreview, page, plan, createUiDefinition } = loaded;
  const form = useMemo(() => readCreateUi(readJson(createUiDefinition)), [createUiDefinition]);
  const environment = useMemo(
    () => makeEnvironment(plan.kind, subscriptions, texts.previewSubscription),
    [plan.kind, subscriptions, texts],
  );
  const canBeShown = form.format !== "ui-form" && form.parameters !== undefined;
  return (
    <>
      <PageHeader
        title={texts.title(page.title)}
        above={
          <>
            <TextLink to="/storefront">{shared.storefront}</TextLink> /{" "}
            <TextLink
              to="/storefront/$publisherId/$offerId"
              params={product as never}
              search={previewSearch(isPreview) as never}
            >
              {page.title}
            </TextLink>{" "}
            / {plan.title}
          </>
        }
        lead={texts.lead}
      />
      {canBeShown ? (
        <FormView loaded={loaded} form={form} environment={environment} />
      ) : (
        <EmptyState
          icon={<FormRegular />}
          title={texts.unreadable}
          text={form.format === "ui-form" ? texts.uiForm : texts.unreadableText}
        />
      )}
    </>
  );
}
