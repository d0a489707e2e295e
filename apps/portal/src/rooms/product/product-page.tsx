import { useState } from "react";
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { BuildingShopRegular, EyeOffRegular, RocketRegular } from "@fluentui/react-icons";
import type { ProductPage } from "@slipway/contracts";
import { ApiError } from "@slipway/contracts/client";
import { useAnswer } from "#api/use-answer.ts";
import { usePreferences } from "#app/preferences.tsx";
import { useSession } from "#app/use-session.ts";
import type { Plan } from "#parts/product/plan-card.tsx";
import { ProductHead } from "#parts/product/product-head.tsx";
import { productTexts } from "#parts/product/product-texts.ts";
import { ProductView } from "#parts/product/product-view.tsx";
import { DeployDialog } from "#parts/storefront/deploy-dialog.tsx";
import { previewQuery, useProductAddress } from "#parts/storefront/product-address.ts";
import { SignInButton } from "#parts/storefront/sign-in-button.tsx";
import { SignInDialog } from "#parts/storefront/sign-in-dialog.tsx";
import { storefrontTexts } from "#parts/storefront/storefront-texts.ts";
import { useTexts } from "#texts/use-texts.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { TextLink } from "#ui/text-link.tsx";

const useStyles = makeStyles({
  bar: { marginBottom: tokens.spacingVerticalXL },
  words: { whiteSpace: "normal" },
});

/** A product as customers see it, live or in preview. */
export function Page() {
  const { product, isPreview } = useProductAddress();
  const { data: page, error } = useAnswer("getStorefrontOffer", {
    params: { ...product },
    query: previewQuery(isPreview),
  });
  if (page !== undefined) return <Product page={page} />;
  if (error === null) return <LoadingRows rows={8} />;
  const code = error instanceof ApiError ? error.problem.code : undefined;
  if (code === "offer-not-found" || code === "subscription-not-granted")
    return <NoProduct error={error as ApiError} />;
  return <ProblemMessage error={error} />;
}

function NoProduct({ error }: { error: ApiError }) {
  const texts = useTexts(productTexts);
  const { language } = usePreferences();
  const { me } = useSession();
  const { problem } = error;
  const isPreview = problem.code === "subscription-not-granted";
  const detail = language === "zh-CN" ? problem.detailZh : problem.detail;
  return (
    <EmptyState
      isPage
      icon={isPreview ? <EyeOffRegular /> : <BuildingShopRegular />}
      title={isPreview ? texts.notGrantedTitle : texts.missingTitle}
      text={isPreview ? detail : texts.missingText}
      action={
        <>
          {me === undefined && <SignInButton />}
          <LinkButton to="/storefront">{texts.toStorefront}</LinkButton>
        </>
      }
    />
  );
}

function Product({ page }: { page: ProductPage }) {
  const shared = useTexts(storefrontTexts);
  const [deploys, setDeploys] = useState<Plan>();
  const { publisherId, offerId, isPreview, plans } = page;
  const only = plans.length === 1 ? plans[0] : undefined;
  return (
    <>
      {isPreview && <PreviewBar page={page} />}
      <ProductView
        page={page}
        head={
          <ProductHead
            page={page}
            actions={
              only === undefined ? undefined : (
                <Button appearance="primary" icon={<RocketRegular />} onClick={() => setDeploys(only)}>
                  {shared.deploy}
                </Button>
              )
            }
          />
        }
        onDeploy={setDeploys}
      />
      {deploys !== undefined && (
        <DeployOrSignIn
          page={page}
          plan={deploys}
          product={{ publisherId, offerId }}
          onClose={() => setDeploys(undefined)}
        />
      )}
    </>
  );
}

interface DeployOrSignInProps {
  page: ProductPage;
  plan: Plan;
  product: { publisherId: string; offerId: string };
  onClose: () => void;
}

function DeployOrSignIn({ page, plan, product, onClose }: DeployOrSignInProps) {
  const { me } = useSession();
  if (me === undefined) return <SignInDialog onClose={onClose} />;
  return (
    <DeployDialog
      product={product}
      productTitle={page.title}
      publisherName={page.publisherName}
      plan={plan}
      isPreview={page.isPreview}
      onClose={onClose}
    />
  );
}

function PreviewBar({ page }: { page: ProductPage }) {
  const styles = useStyles();
  const texts = useTexts(productTexts);
  const { publisherId, offerId } = page;
  const { me } = useSession();
  const isOurs = me?.publishers.some((each) => each.publisherId === publisherId) ?? false;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.words}>
        <MessageBarTitle>{texts.previewTitle}</MessageBarTitle> {texts.previewText}{" "}
        {isOurs && (
          <TextLink
            to="/publishers/$publisherId/offers/$offerId/status"
            params={{ publisherId, offerId } as never}
          >
            {texts.toStatus}
          </TextLink>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
