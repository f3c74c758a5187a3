import { test as base } from "@playwright/test";

export { expect } from "@playwright/test";

/** Closes the browsers that a test opened besides its own: their pages would go on drawing and listening behind the next one. */
export const test = base.extend<{ readonly tidy: null }>({
  tidy: [
    async ({ browser }, use) => {
      await use(null);
      const open = browser.contexts().filter((context) => context.pages().length > 0);
      await Promise.all(open.map((context) => context.close()));
    },
    { auto: true },
  ],
});
