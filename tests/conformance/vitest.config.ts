import { defineConfig } from 'vitest/config';

/** Checks with tools from outside npm; each says what it needs, and is skipped where that is missing. */
export default defineConfig({
  test: {
    include: ['tests/conformance/**/*.test.ts'],
    globalSetup: 'tests/conformance/build.ts',
    testTimeout: 120_000,
    hookTimeout: 600_000,
    deps: { interopDefault: false },
  },
});
