/** Digits and consonants that are not taken for one another; without vowels they make no words. */
const SIGNS = '23456789bcdfghjkmnpqrstvwxz';
const LENGTH = 4;

/**
 * Gives each id a short code, easy to type and to say. It comes from the id alone, so that a printed
 * one stays true when worksheets are added; of two ids that would have the same, the one that sorts
 * later has a longer one.
 */
export function shortCodes(ids: readonly string[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of [...new Set(ids)].sort()) {
    let length = LENGTH;
    while (taken.has(codeOf(id, length))) length += 1;
    codes.set(id, codeOf(id, length));
    taken.add(codeOf(id, length));
  }
  return codes;
}

/** The hash is FNV-1a, of 64 bits: enough for thirteen signs. */
function codeOf(id: string, length: number): string {
  let hash = 0xcbf29ce484222325n;
  for (const unit of new TextEncoder().encode(id))
    hash = BigInt.asUintN(64, (hash ^ BigInt(unit)) * 0x100000001b3n);
  let code = '';
  for (let left = hash; code.length < length; left /= BigInt(SIGNS.length))
    code += SIGNS[Number(left % BigInt(SIGNS.length))];
  return code;
}
