import { fileURLToPath } from 'node:url';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Ways to make markup or code out of text: what a reader types must stay text. */
const markupFromText = [
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]' },
  {
    selector:
      'MemberExpression[property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)$/]',
  },
  { selector: 'MemberExpression[object.name="document"][property.name=/^(write|writeln)$/]' },
  { selector: 'Identifier[name="DOMParser"]' },
].map((rule) => ({
  ...rule,
  message: 'Build elements with createElement and textContent: text is never markup.',
}));

const testsNotRun = {
  selector:
    'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|fixme|skipIf|runIf)$/]',
  message: 'Every test runs: mend it or delete it.',
};

const unerasable = {
  selector: 'TSEnumDeclaration, TSParameterProperty, TSModuleDeclaration[kind="namespace"]',
  message: 'Node strips types without compiling: only syntax that can be erased.',
};

export default defineConfig(
  { ignores: ['dist/', 'dist-editions/', '.astro/', '.cache/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'off',
      'no-new-func': 'error',
      'no-script-url': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', ...markupFromText, unerasable],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Answers, controls and stores are records of functions that never read `this`.
      '@typescript-eslint/unbound-method': 'off',
      // A template shows numbers well enough.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  ...astro.configs.recommended,
  {
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.astro/*.js'],
    // `astro check` knows their types, this parser does not.
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  {
    // JSON.parse, given its type by a comment.
    files: ['**/*.mjs'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // Declarations are never run; and this parser sees no types through `.astro` imports.
    files: ['**/*.d.ts', 'src/components/**/index.ts'],
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['scripts/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**'],
    rules: { 'no-restricted-syntax': ['error', testsNotRun, unerasable] },
  },
);
