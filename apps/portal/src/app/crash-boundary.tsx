import { Component, type ErrorInfo, type ReactNode } from "react";
import { CrashMessage } from "#ui/crash-message.tsx";

interface State {
  error: Error | undefined;
}

/** Shows what is left when drawing a page fails: what happened, and a way on. */
export class CrashBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === undefined ? this.props.children : <CrashMessage error={error} />;
  }
}
