import type { BrowserContext } from '@playwright/test';

/** What the browser complains about while a test walks: errors of script, refusals of the content policy, failed loads. */
export class Complaints {
  private readonly heard: string[] = [];
  /** A container that comes or goes changes the machine's network, and what was on its way is dropped. */
  private readonly allowed: RegExp[] = [/ERR_NETWORK_CHANGED/];

  listenTo(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        this.heard.push(`${message.text()} (${message.location().url})`);
      }
    });
    context.on('weberror', (thrown) => {
      this.heard.push(String(thrown.error()));
    });
  }

  /** A refusal that the test brings about itself. */
  allow(what: RegExp): void {
    this.allowed.push(what);
  }

  unexpected(): string[] {
    return this.heard.filter((said) => !this.allowed.some((it) => it.test(said)));
  }
}
