import { useMemo, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { CreateUi, FormElement, FormEnvironment } from "@slipway/template-language";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { BasicsFields } from "./basics-fields.tsx";
import type { LoadedPlan } from "./loaded-plan.ts";
import { createTexts } from "./create-texts.ts";
import { ElementList } from "./element-view.tsx";
import { FormContext, type Form } from "./form-context.ts";
import { hasGoodNames } from "./is-group-name.ts";
import { listPages, wrongOn, type FormPage } from "./list-pages.ts";
import { ReviewStep } from "./review-step.tsx";
import { secureParameters } from "./secure-parameters.ts";
import { StepBar, type StepMark } from "./step-bar.tsx";
import { useFormState } from "./use-form-state.ts";

const useStyles = makeStyles({
  foot: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXXL,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const reviewKey = "review";

interface FormViewProps {
  loaded: LoadedPlan;
  form: CreateUi;
  environment: FormEnvironment;
}

/** The whole form: basics, the author's steps, review. */
export function FormView({ loaded, form, environment }: FormViewProps) {
  const texts = useTexts(createTexts);
  const kept = useFormState(form, environment);
  const { state, showErrorsOf } = kept;
  const [current, setCurrent] = useState("basics");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const pages = listPages(form, state);
  const isManaged = environment.kind === "managed-application";
  const secureNames = useMemo(() => secureParameters(loaded.mainTemplate), [loaded.mainTemplate]);
  const page = pages.find(({ key }) => key === current);
  const keys = [...pages.map(({ key }) => key), reviewKey];
  const goTo = (key: string) => {
    const leaving = key === reviewKey ? pages : pages.filter((each) => each.key === current);
    showErrorsOf(leaving.flatMap(({ all }) => all));
    setLeft(new Set([...left, ...leaving.map((each) => each.key)]));
    setCurrent(key);
    window.scrollTo({ top: 0 });
  };
  const steps: StepMark[] = [
    ...pages.map((each) => ({
      key: each.key,
      title: each.title ?? texts.basics,
      mark: left.has(each.key) ? markOf(each, kept, isManaged) : undefined,
    })),
    { key: reviewKey, title: texts.review, mark: undefined },
  ];
  const goToElement = (target: FormPage, element: FormElement) => {
    goTo(target.key);
    requestAnimationFrame(() => focusOn(element));
  };
  return (
    <FormContext value={kept}>
      <StepBar steps={steps} current={current} onChange={goTo} />
      <div role="tabpanel" id="form-panel" aria-labelledby={`tab ${current}`}>
        {page === undefined ? (
          <ReviewStep loaded={loaded} pages={pages} secureNames={secureNames} onGoTo={goToElement} />
        ) : (
          <>
            {page.key === "basics" && <BasicsFields form={form} environment={environment} />}
            <ElementList elements={page.elements} />
          </>
        )}
      </div>
      <StepButtons keys={keys} current={current} onGoTo={goTo} />
    </FormContext>
  );
}

function markOf(page: FormPage, { state }: Form, isManaged: boolean): "right" | "wrong" {
  const isRight =
    wrongOn(page, state).length === 0 && (page.key !== "basics" || hasGoodNames(state.basics, isManaged));
  return isRight ? "right" : "wrong";
}

function focusOn(element: FormElement): void {
  const place = document.getElementById(element.path);
  place?.querySelector<HTMLElement>("input, select, textarea, button")?.focus();
}

interface StepButtonsProps {
  keys: readonly string[];
  current: string;
  onGoTo: (key: string) => void;
}

function StepButtons({ keys, current, onGoTo }: StepButtonsProps) {
  const styles = useStyles();
  const texts = useTexts(createTexts);
  const shared = useTexts(sharedTexts);
  const at = keys.indexOf(current);
  const [before, after] = [keys[at - 1], keys[at + 1]];
  return (
    <div className={styles.foot}>
      {before !== undefined && <Button onClick={() => onGoTo(before)}>{shared.back}</Button>}
      {after !== undefined && after !== reviewKey && (
        <Button appearance="primary" onClick={() => onGoTo(after)}>
          {shared.next}
        </Button>
      )}
      {after !== undefined && (
        <Button appearance={after === reviewKey ? "primary" : "secondary"} onClick={() => onGoTo(reviewKey)}>
          {texts.toReview}
        </Button>
      )}
    </div>
  );
}
