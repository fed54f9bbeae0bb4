import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { type Figures, NAME } from './figures';

/** All that was measured as one JSON object: in the file that `ONEHALL_FIGURES` names, else at the end of what is printed. */
export default class FiguresReporter implements Reporter {
  private readonly figures: Figures = { scripts: [], times: [] };

  onTestEnd(_test: TestCase, { attachments }: TestResult): void {
    for (const { name, body } of attachments) {
      if (name === NAME && body !== undefined) {
        const measured: Partial<Figures> = JSON.parse(body.toString());
        this.figures.scripts.push(...(measured.scripts ?? []));
        this.figures.times.push(...(measured.times ?? []));
      }
    }
  }

  onEnd(): void {
    const figures = `${JSON.stringify(this.figures, null, 2)}\n`;
    const file = process.env.ONEHALL_FIGURES;
    if (file === undefined) {
      process.stdout.write(figures);
    } else {
      writeFileSync(file, figures);
    }
  }

  printsToStdio(): boolean {
    return false;
  }
}
