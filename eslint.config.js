import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

/** A page under a strict policy with Trusted Types stops each of these; and markup from a text is never safe. */
const MARKUP = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Build nodes, or render a template: strict pages refuse markup from text.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|parseFromString)$/]',
    message: 'Build nodes, or render a template: strict pages refuse markup from text.',
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    message: 'Build nodes, or render a template: strict pages refuse markup from text.',
  },
  {
    selector: 'TemplateElement[value.raw=/\\.(innerHTML|outerHTML|srcdoc)\\s*=/]',
    message: 'Render a template: strict pages refuse markup from text.',
  },
  {
    selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']",
    message:
      'Set a property by name (`el.style.setProperty`): strict pages refuse style attributes.',
  },
  {
    selector: "MemberExpression[object.property.name='style'][property.name='cssText']",
    message: 'Set one property by name.',
  },
];
const NO_DEFAULT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: one name for one thing everywhere.',
};
const UNSAFE_DIRECTIVES = {
  regex: '^lit/(directives/(unsafe-|style-map)|static-html)',
  message: 'Strict pages refuse it. Render a template; set a class or a custom property.',
};

/**
 * Who may import whom (docs: CONTRIBUTING.md). `test/package/imports.node.js` walks the whole graph; this says it
 * in the editor.
 * @param {readonly string[]} files
 * @param {readonly string[]} folders of `src` that these files must not reach
 * @param {readonly string[]} packages that they must not use
 */
function mayNotImport(files, folders, packages, more = []) {
  return {
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            UNSAFE_DIRECTIVES,
            {
              regex: `^\\.\\.?/(\\.\\./)*(${folders.join('|')})/`,
              message: 'This layer does not know that one: see "Layers" in CONTRIBUTING.md.',
            },
            ...packages.map((name) => ({
              regex: `^${name}(/|$)`,
              message: 'This layer works without it: see "Layers" in CONTRIBUTING.md.',
            })),
            ...more,
          ],
        },
      ],
    },
  };
}

const siblings = (allowed) => ({
  regex: `^\\.\\./(?!\\.\\.|${allowed.join('/|')}/)`,
  message: 'Elements do not import each other: they meet in the state.',
});

export default [
  {
    ignores: [
      'dist/**',
      'cdn/**',
      'schema/**',
      'coverage/**',
      'storybook-static/**',
      '.cache/**',
      'node_modules/**',
    ],
  },
  {
    files: ['**/*.js', '**/*.ts'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 400],
      'no-console': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    // A list of words is as long as there are words.
    files: ['src/i18n/locales/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['**/*.js'],
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  ...ts.configs.strict.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      'no-restricted-syntax': ['error', ...MARKUP, NO_DEFAULT],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai's `expect(x).to.be.true` is an expression; and in a test a missing element may simply throw.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    ...lit.configs['flat/recommended'],
    files: ['src/**/*.ts', 'stories/**/*.ts'],
  },
  {
    ...wc.configs['flat/best-practice'],
    files: ['src/elements/**/*.ts'],
  },
  {
    ...litA11y.configs.recommended,
    files: ['src/elements/**/*.ts', 'stories/**/*.ts'],
  },
  {
    files: ['src/elements/**/*.ts', 'stories/**/*.ts'],
    rules: {
      'lit/ban-attributes': ['error', 'style', 'onclick', 'accesskey', 'autofocus'],
      'lit/lifecycle-super': 'error',
      'lit/no-this-assign-in-render': 'error',
    },
  },
  mayNotImport(
    ['src/core/**/*.ts'],
    ['page', 'i18n', 'elements', 'session', 'embed', 'cli'],
    ['lit', 'dom-accessibility-api', 'jsdom', 'node:.*'],
  ),
  mayNotImport(['src/page/**/*.ts'], ['i18n', 'elements', 'session', 'embed', 'cli'], ['lit']),
  mayNotImport(
    ['src/i18n/**/*.ts'],
    ['page', 'elements', 'session', 'embed', 'cli'],
    ['lit', 'dom-accessibility-api'],
  ),
  mayNotImport(
    ['src/elements/*/**/*.ts'],
    ['page', 'i18n', 'session', 'embed', 'cli'],
    ['dom-accessibility-api', 'valibot'],
    [siblings(['shared', 'picture'])],
  ),
  mayNotImport(['src/session.ts', 'src/session/**/*.ts'], ['elements', 'embed', 'cli'], ['lit']),
  mayNotImport(['src/embed/**/*.ts'], ['i18n', 'cli'], ['valibot']),
  mayNotImport(
    ['src/voice-pico/**/*.ts'],
    ['page', 'i18n', 'elements', 'session', 'embed', 'cli'],
    ['lit', 'valibot', 'dom-accessibility-api'],
  ),
  // A command of Node: it uses `page` as it is, in a document without a browser.
  mayNotImport(
    ['src/cli/**/*.ts'],
    ['i18n', 'elements', 'session', 'embed'],
    ['lit', 'dom-accessibility-api'],
  ),
];
