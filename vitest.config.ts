import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/conformance/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // CommonJS modules are imported as Node imports them.
    deps: { interopDefault: false },
  },
});
