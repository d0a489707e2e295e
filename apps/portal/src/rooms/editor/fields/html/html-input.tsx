import { lazy, Suspense, useState } from "react";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { textOf, type InputProps } from "../input-props.ts";
import { HtmlSource } from "./html-source.tsx";
import { keepsAllOf } from "./keeps-all-of.ts";

const RichText = lazy(async () => ({ default: (await import("./rich-text.tsx")).RichText }));

/**
 * Simple HTML, written as customers will see it, or as HTML. A text with elements that no listing shows begins as HTML, so
 * that nothing vanishes before somebody saw it.
 */
export function HtmlInput(props: InputProps) {
  const text = textOf(props.value);
  const [isSource, setSource] = useState(() => !keepsAllOf(text));
  const shared = { ...props, html: text, onToggleSource: () => setSource(!isSource) };
  if (isSource) return <HtmlSource {...shared} />;
  return (
    <Suspense
      fallback={
        <div aria-busy>
          <LoadingRows rows={6} />
        </div>
      }
    >
      <RichText {...shared} />
    </Suspense>
  );
}
