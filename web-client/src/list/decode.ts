/** The text of a file, and how it was written: spreadsheets of old write their lists in their own alphabet. */
export function decode(bytes: ArrayBuffer): readonly [string, string] {
  try {
    return [new TextDecoder("utf-8", { fatal: true }).decode(bytes), "UTF-8"];
  } catch {
    return [new TextDecoder("windows-1252").decode(bytes), "Windows-1252"];
  }
}
