import { Component, type ReactNode } from "react";

/** Where drawing the page fails, a way back instead of an empty window: what was typed is on the device. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="alone">
        <h1>This page has stumbled</h1>
        <p>That is our fault. Your words, if any wait to be sent, are kept on this device.</p>
        <button className="btn btn-main" onClick={() => location.reload()}>
          Load the page again
        </button>
      </main>
    );
  }
}
