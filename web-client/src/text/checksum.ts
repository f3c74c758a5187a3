/** `h = 31 * h + x`, modulo 2^32, over the UTF-16 units of a text and then over their number; eight hex digits. */
export function checksum(text: string): string {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return ((Math.imul(hash, 31) + text.length) >>> 0).toString(16).padStart(8, "0");
}
