import { expect, test } from "vitest";
import { deviceOf } from "./device";

test("a device is named by what its browser says", () => {
  const chrome = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36";
  expect(deviceOf(`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Edg/140.0`)).toBe("Edge on Windows");
  expect(deviceOf(`Mozilla/5.0 (Linux; Android 15) ${chrome}`)).toBe("Chrome on Android");
  expect(deviceOf("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Version/18 Safari/605")).toBe(
    "Safari on a Mac",
  );
  expect(deviceOf("curl/8.5")).toBe("curl");
  expect(deviceOf(null)).toMatch(/nothing/);
});
