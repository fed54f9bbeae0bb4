import type { Page, Request } from '@playwright/test';

/** Longer than any room takes on a machine at full load. */
const MOST_MILLIS = 20_000;

/** What a page has asked for and not got yet. */
export class Traffic {
  private readonly onItsWay = new Set<Request>();

  constructor(private readonly page: Page) {
    page.on('request', (request) => {
      if (request.isNavigationRequest()) {
        this.onItsWay.clear();
      }
      this.onItsWay.add(request);
    });
    page.on('requestfinished', (request) => this.onItsWay.delete(request));
    page.on('requestfailed', (request) => this.onItsWay.delete(request));
  }

  /**
   * Until the page stands: nothing is on its way, its script has nothing left to do, and it shows no place-holder. What
   * an answer sets going, it does before its script rests, so that no length of silence has to be waited for.
   */
  async settled(): Promise<void> {
    const end = Date.now() + MOST_MILLIS;
    while (!((await this.rests()) && this.onItsWay.size === 0)) {
      if (Date.now() > end) {
        const urls = [...this.onItsWay].map((request) => request.url());
        throw new Error(
          `${this.page.url()} does not come to rest; on their way: ${urls.join(', ') || 'none'}`,
        );
      }
    }
  }

  /** Waits until the script rests, and tells whether the page is whole then. */
  private rests(): Promise<boolean> {
    return this.page.evaluate(async () => {
      const idle = () => new Promise((resume) => requestIdleCallback(resume, { timeout: 1000 }));
      // Twice: between the two runs what the first had put off for a moment.
      await idle();
      await new Promise((resume) => setTimeout(resume, 20));
      await idle();
      return document.querySelector('.loading') === null;
    });
  }
}
