import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/**
 * Imports run one way: app → features/<capability> → shared. A feature reaches its own files by relative paths and shared ones through
 * `@/shared`; it never reaches another feature or the frame around it. `src/app/imports.test.ts` shows that these rules can fail.
 */
const importing = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const outOfFolder = {
  regex: '^(\\.\\./){2,}',
  message: 'Relative paths stay inside a feature; use @/shared for what is common.',
};

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/shared/api/schema.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  hooks.configs.flat['recommended-latest'],
  {
    languageOptions: { globals: globals.browser },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
    },
  },
  {
    files: ['src/features/**'],
    rules: importing(
      { regex: '^@/app', message: 'A feature does not know the frame around it.' },
      { regex: '^@/features', message: 'Features do not import each other; move what is common to shared.' },
      outOfFolder,
    ),
  },
  {
    files: ['src/shared/**'],
    rules: importing({ regex: '^@/(app|features)', message: 'shared imports nothing of ours.' }),
  },
  { files: ['*.config.*', 'scripts/**'], languageOptions: { globals: globals.node } },
);
