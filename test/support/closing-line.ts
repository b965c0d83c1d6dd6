import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with the one line that a machine reads: how many tests passed and how many failed. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === "passed").length;
    const failedTests = tests.filter((test) => test.result().state === "failed").length;
    // A file that fails to load has no tests of its own, and would otherwise count for nothing.
    const failedFiles = modules.filter((module) => module.errors().length > 0).length;
    process.stdout.write(`${passed} passed, ${failedTests + failedFiles + unhandledErrors.length} failed\n`);
  }
}
