import { type BrowserContextOptions, devices, type Page } from '@playwright/test';

export interface Device {
  options: BrowserContextOptions;
  hold: (page: Page) => Promise<void>;
}

/** What a phone of the cheaper kind on a slow line comes to: the line as Chrome's own "Slow 4G", the processor four times slower. */
export const phone: Device = {
  options: { ...devices['Pixel 5'], viewport: { width: 390, height: 844 } },
  hold: async (page) => {
    const chrome = await page.context().newCDPSession(page);
    await chrome.send('Network.enable');
    // 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back, by the factors Chrome applies to a line it holds back by
    // the request: less throughput, and the latency of the round trips that opening a connection would have taken.
    await chrome.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150 * 3.75,
      downloadThroughput: (1_600_000 / 8) * 0.9,
      uploadThroughput: (750_000 / 8) * 0.9,
    });
    await chrome.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  },
};

/** This machine as it is. */
export const desk: Device = {
  options: { viewport: { width: 1440, height: 900 } },
  hold: async () => {},
};
