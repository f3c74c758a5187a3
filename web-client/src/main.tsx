import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./design/fonts";
import "./design/tokens.css";
import "./design/reset.css";
import "./design/chrome.css";
import "./design/buttons.css";
import "./design/people.css";
import "./design/marks.css";
import "./design/ring.css";
import "./design/document.css";
import "./design/items.css";
import "./design/shredded.css";
import "./design/controls.css";
// After the shared styles, so that a page's own come later and win.
import { App } from "./app";
import { Boundary } from "./design/boundary";
import { takeToken } from "./join/token";
import { applyTheme, currentTheme } from "./design/theme";

takeToken();
addEventListener("hashchange", takeToken);
applyTheme(currentTheme());
const root = document.getElementById("root");
if (!root) throw new Error("The page has no root element.");
createRoot(root).render(
  <StrictMode>
    <Boundary>
      <App />
    </Boundary>
  </StrictMode>,
);
// The page itself must come up again without a network: what waits on this device is in it.
if (import.meta.env.PROD && "serviceWorker" in navigator) void navigator.serviceWorker.register("/sw.js");
