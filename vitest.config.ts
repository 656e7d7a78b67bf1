import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/end-to-end/**'],
    testTimeout: 30_000,
    // Vitest leaves one processor to itself, though it has little to do: of two, half the time would be lost
    maxWorkers: Math.max(availableParallelism() - 1, 2),
  },
});
