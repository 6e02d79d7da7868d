import svelte from 'eslint-plugin-svelte'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

const markupAsString = 'Use textContent: markup never enters the page as a string.'

/** Ways that a string becomes markup. Reading an article happens on a parsed copy in the main process, by `parseFromString` or linkedom. */
const restricted = [
  ...['innerHTML', 'outerHTML'].map((name) => ({
    selector: `AssignmentExpression[left.property.name='${name}']`,
    message: markupAsString
  })),
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|write|writeln)$/][callee.object.name=/^(document|el|element|node|dom)$/]',
    message: markupAsString
  },
  {
    selector: 'ExportAllDeclaration',
    message: 'Name what is exported: a file that passes everything on hides where things are.'
  }
]

export default ts.config(
  { ignores: ['out/', 'demo/', 'test-results/', 'playwright-report/', 'tests/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'all' }],
      'no-restricted-syntax': ['error', ...restricted],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': ['error', { destructuring: 'all' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true, IIFEs: true }]
    }
  },
  {
    // A suite is a list of sentences and as long as what it promises.
    files: ['tests/**'],
    rules: { 'max-lines-per-function': 'off' }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: { 'svelte/no-at-html-tags': 'error', 'prefer-const': 'off', 'svelte/prefer-const': 'error' }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts', '**/*.ts'],
    rules: { 'no-undef': 'off' }
  }
)
