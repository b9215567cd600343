import type { Bilingual } from '../words.ts';
import { DEEPEST, TOO_DEEP, findDeep } from './depth.ts';
import type { FormulaProblem, Operator, Syntax } from './syntax.ts';
import { tokenize } from './tokens.ts';
import type { Token } from './tokens.ts';

export type Parsed = { readonly ast: Syntax } | { readonly problem: FormulaProblem };

/** How tightly an operator holds its operands. */
const STRENGTHS: ReadonlyMap<string, number> = new Map([
  ['or', 1],
  ['and', 2],
  ['=', 4],
  ['!=', 4],
  ['<', 4],
  ['<=', 4],
  ['>', 4],
  ['>=', 4],
  ['+', 5],
  ['-', 5],
  ['*', 6],
  ['/', 6],
]);
const NOT = 3;
const COMPARISON = 4;
const NEGATION = 7;

/**
 * Reads the text of a formula. Gives its syntax tree, or the first problem met: an unexpected
 * sign, an unfinished part, too many levels. Never throws, whatever the text.
 */
export function parse(text: string): Parsed {
  const cut = tokenize(text);
  if ('problem' in cut) return cut;
  return new Parser(cut.tokens).parse();
}

function say(fr: string, en: string): Bilingual {
  return { fr, en };
}

class Parser {
  private readonly tokens: readonly Token[];
  private position = 0;
  private nesting = 0;
  private problem: FormulaProblem | undefined;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  parse(): Parsed {
    const ast = this.readExpression(0);
    if (ast && this.token.type !== 'end') this.refuseRest();
    if (ast && !this.problem) {
      const deep = findDeep(ast);
      if (deep !== undefined) this.fail(deep, TOO_DEEP.message, TOO_DEEP.hint);
    }
    if (ast && !this.problem) return { ast };
    return { problem: this.problem ?? { offset: 0, ...TOO_DEEP } };
  }

  private get token(): Token {
    return this.tokens[this.position] ?? { type: 'end', text: '', offset: 0 };
  }

  private is(sign: string): boolean {
    return this.token.type === 'sign' && this.token.text === sign;
  }

  private take(): Token {
    const { token } = this;
    if (token.type !== 'end') this.position += 1;
    return token;
  }

  private fail(offset: number, message: Bilingual, hint: Bilingual): undefined {
    this.problem ??= { offset, message, hint };
    return undefined;
  }

  private readExpression(strength: number): Syntax | undefined {
    if (this.nesting >= DEEPEST)
      return this.fail(this.token.offset, TOO_DEEP.message, TOO_DEEP.hint);
    this.nesting += 1;
    const result = this.readOperators(strength);
    this.nesting -= 1;
    return result;
  }

  private readOperators(strength: number): Syntax | undefined {
    let left = this.readOperand();
    let compared = false;
    while (left) {
      const { token } = this;
      const own =
        token.type === 'sign' || token.type === 'name' ? STRENGTHS.get(token.text) : undefined;
      if (own === undefined || own <= strength) return left;
      if (own === COMPARISON && compared) return this.refuseSecondComparison();
      compared = own === COMPARISON;
      this.take();
      const right = this.readExpression(own);
      if (!right) return undefined;
      left = { type: 'infix', operator: token.text as Operator, left, right, offset: token.offset };
    }
    return left;
  }

  private readOperand(): Syntax | undefined {
    const token = this.take();
    const { offset } = token;
    if (token.type === 'number') return this.readNumber(token);
    if (token.type === 'text') return { type: 'value', value: token.text, offset };
    if (token.type === 'name') return this.readName(token);
    if (token.type === 'sign' && token.text === '-') {
      const operand = this.readExpression(NEGATION);
      return operand && { type: 'prefix', operator: '-', operand, offset };
    }
    if (token.type === 'sign' && token.text === '(') {
      const inner = this.readExpression(0);
      return inner && this.close(offset) ? inner : undefined;
    }
    if (token.type === 'end')
      return this.fail(
        offset,
        say('La formule s’arrête trop tôt.', 'The formula stops too early.'),
        say(
          'Il manque un nombre, un identifiant ou un appel.',
          'A number, an id or a call is missing.',
        ),
      );
    return this.fail(
      offset,
      say(`« ${token.text} » n’a rien à sa gauche.`, `“${token.text}” has nothing on its left.`),
      say('Écrivez un nombre ou un identifiant avant.', 'Write a number or an id before it.'),
    );
  }

  private readNumber(token: Token): Syntax | undefined {
    const value = Number(token.text);
    if (Math.abs(value) <= Number.MAX_SAFE_INTEGER)
      return { type: 'value', value, offset: token.offset };
    return this.fail(
      token.offset,
      say('Ce nombre est trop grand.', 'This number is too large.'),
      say(
        'Écrivez un nombre de quinze chiffres au plus.',
        'Write a number of fifteen digits at most.',
      ),
    );
  }

  private readName(token: Token): Syntax | undefined {
    const { text, offset } = token;
    if (text === 'true' || text === 'false')
      return { type: 'value', value: text === 'true', offset };
    if (text === 'not') {
      const operand = this.readExpression(NOT);
      return operand && { type: 'prefix', operator: 'not', operand, offset };
    }
    if (text === 'and' || text === 'or')
      return this.fail(
        offset,
        say(`« ${text} » n’a rien à sa gauche.`, `“${text}” has nothing on its left.`),
        say(
          'Écrivez une condition avant et une après.',
          'Write a condition before it and one after.',
        ),
      );
    if (this.is('(')) return this.readCall(token);
    if (text.split('.').length <= 3) return { type: 'reference', path: text, offset };
    return this.fail(
      offset,
      say(`« ${text} » a trop de parties.`, `“${text}” has too many parts.`),
      say('Au plus trois : fiche.tableau.colonne.', 'Three at most: worksheet.table.column.'),
    );
  }

  private readCall({ text, offset }: Token): Syntax | undefined {
    const opening = this.take();
    const operands: Syntax[] = [];
    if (!this.is(')')) {
      do {
        const operand = this.readExpression(0);
        if (!operand) return undefined;
        operands.push(operand);
      } while (this.is(',') && this.take());
    }
    return this.close(opening.offset) ? { type: 'call', name: text, operands, offset } : undefined;
  }

  /** Takes the parenthesis that closes the one at `opening`. */
  private close(opening: number): boolean {
    if (this.is(')')) {
      this.take();
      return true;
    }
    if (this.token.type === 'end')
      this.fail(
        opening,
        say('Cette parenthèse n’est pas fermée.', 'This parenthesis is not closed.'),
        say('Ajoutez « ) » où la parenthèse finit.', 'Add “)” where the parenthesis ends.'),
      );
    else this.refuseRest();
    return false;
  }

  private refuseRest(): void {
    const { text, offset, type } = this.token;
    const message = say(`« ${text} » n’est pas attendu ici.`, `“${text}” is not expected here.`);
    if (type === 'sign' && text === ',')
      this.fail(
        offset,
        message,
        say(
          'Un nombre décimal s’écrit avec un point : 2.5.',
          'A decimal number is written with a point: 2.5.',
        ),
      );
    else if (type === 'sign' && text === ')')
      this.fail(
        offset,
        message,
        say(
          'Retirez cette parenthèse, ou ouvrez-la avant.',
          'Remove this parenthesis, or open it before.',
        ),
      );
    else
      this.fail(
        offset,
        message,
        say(
          'Il manque un opérateur ou une virgule avant.',
          'An operator or a comma is missing before it.',
        ),
      );
  }

  private refuseSecondComparison(): undefined {
    return this.fail(
      this.token.offset,
      say('Deux comparaisons se suivent.', 'Two comparisons follow each other.'),
      say('Écrivez « 1 < x and x < 5 ».', 'Write “1 < x and x < 5”.'),
    );
  }
}
