import type { InputProps } from "../input-props.ts";

/** What both ways to write HTML get. */
export interface HtmlInputProps extends InputProps {
  html: string;
  /** Changes between the text as customers see it and its HTML. */
  onToggleSource: () => void;
}
