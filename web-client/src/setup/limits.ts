/** What the server takes at most; `docs/template.schema.json` says the same of a template. */
export const NAME_LENGTH = 300;
export const CODE_LENGTH = 20;
export const GUIDANCE_LENGTH = 2_000;
export const MOST_SECTIONS = 30;
export const MOST_TAGS = 300;
export const TAG_LENGTH = 20;
export const WORD_LENGTH = 40;
export const MOST_ROUNDTABLES = 500;
