const SIGNS = '23456789bcdfghjkmnpqrstvwxz';
const LENGTH = 4;

/** A short code for each id, easy to type and to say; it does not depend on the other ids. */
export function shortCodes(ids: readonly string[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of [...ids].sort()) {
    let length = LENGTH;
    while (taken.has(codeOf(id, length))) length += 1;
    codes.set(id, codeOf(id, length));
    taken.add(codeOf(id, length));
  }
  return codes;
}

function codeOf(id: string, length: number): string {
  let hash = 0xcbf29ce484222325n;
  for (const unit of new TextEncoder().encode(id))
    hash = BigInt.asUintN(64, (hash ^ BigInt(unit)) * 0x100000001b3n);
  let code = '';
  for (let left = hash; code.length < length; left /= BigInt(SIGNS.length))
    code += SIGNS[Number(left % BigInt(SIGNS.length))];
  return code;
}
