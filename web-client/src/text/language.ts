const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/gu, "ar"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Han}/gu, "zh-Hans"],
  [/\p{Script=Cyrillic}/gu, "ru"],
];

/** Which way a text runs: as its first letter does. */
export function directionOf(text: string): "rtl" | "ltr" {
  const first = /\p{L}/u.exec(text)?.[0] ?? "";
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first)
    ? "rtl"
    : "ltr";
}

/** The language that a text's script speaks for; undefined where Latin letters leave it open. */
export function languageOf(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const found = SCRIPTS.find(([script, language]) => {
    const share = (text.match(script)?.length ?? 0) / letters;
    return share > (language === "ja" ? 0.15 : 0.4);
  });
  return found?.[1];
}
