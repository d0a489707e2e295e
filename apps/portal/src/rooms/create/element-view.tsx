import { useId } from "react";
import {
  Divider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { isUnknown, type FormElement } from "@slipway/template-language";
import { useTexts } from "#texts/use-texts.ts";
import { controls } from "./controls/control-table.ts";
import { JsonValue } from "./controls/json-value.tsx";
import { InfoBox, TextBlock } from "./controls/text-block.tsx";
import { createTexts } from "./create-texts.ts";
import { wordsOf } from "./element-words.ts";
import { useForm } from "./form-context.ts";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalL,
    maxWidth: "720px",
  },
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalL },
});

/** The elements of a step that are shown now. */
export function ElementList({ elements }: { elements: readonly FormElement[] }) {
  const styles = useStyles();
  const { state } = useForm();
  return (
    <div className={styles.list}>
      {elements
        .filter((element) => state.element(element).isVisible)
        .map((element) => (
          <ElementView key={element.path} element={element} />
        ))}
    </div>
  );
}

function ElementView({ element }: { element: FormElement }) {
  const texts = useTexts(createTexts);
  const { state } = useForm();
  const { entry } = element;
  if (entry === undefined)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{texts.unknownElement(element.type)}</MessageBarBody>
      </MessageBar>
    );
  if (entry.children !== undefined) return <SectionView element={element} />;
  if (entry.type === "Microsoft.Common.TextBlock") return <TextBlock reader={state.reader(element)} />;
  if (entry.type === "Microsoft.Common.InfoBox") return <InfoBox reader={state.reader(element)} />;
  // Requests are invisible in Azure's portal, too.
  if (entry.answer !== undefined) return null;
  return <ControlView element={element} type={entry.type} />;
}

function ControlView({ element, type }: { element: FormElement; type: string }) {
  const { state, setInput, touch } = useForm();
  const { input, value } = state.element(element);
  if (isUnknown(value) && input === null) return <Unanswered element={element} />;
  const Control = controls[type] ?? JsonValue;
  return (
    <div
      id={element.path}
      style={{ display: "contents" }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) touch(element);
      }}
    >
      <Control
        element={element}
        reader={state.reader(element)}
        input={input}
        onChange={(changed) => setInput(element, changed)}
      />
    </div>
  );
}

/** An element whose choices come from a request that nobody answers here. */
function Unanswered({ element }: { element: FormElement }) {
  const texts = useTexts(createTexts);
  const label = wordsOf(useForm().state.reader(element), "label") || element.name;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody style={{ whiteSpace: "normal" }}>
        <strong>{label}</strong>: {texts.unansweredNote}
      </MessageBarBody>
    </MessageBar>
  );
}

function SectionView({ element }: { element: FormElement }) {
  const styles = useStyles();
  const id = useId();
  const { state } = useForm();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Divider />
      <Subtitle2 as="h2" id={id} style={{ margin: 0 }}>
        {wordsOf(state.reader(element), "label") || element.name}
      </Subtitle2>
      <ElementList elements={element.elements} />
    </section>
  );
}
