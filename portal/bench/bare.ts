import { Agent, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { address } from '../e2e/hall/place';

/** The least that could show the same answers: asks for all at once, a line for each record. */
const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>bare</title><link rel="icon" href="data:,"><input type="search" data-search><ul id="records"></ul>
<script>
const calls = JSON.parse(decodeURIComponent(location.hash.slice(1)));
Promise.all(calls.map((call) => fetch(call).then((answer) => answer.json()))).then((answers) => {
  for (const answer of answers) {
    for (const record of answer.items) {
      const line = document.createElement('li');
      line.textContent = Object.values(record).join(' ');
      document.getElementById('records').append(line);
    }
  }
});
</script></html>`;

/** That page on a server of its own, which passes the hall's API on: the browser's session holds for any port of the host. */
export class BarePage {
  private readonly kept = new Agent({ keepAlive: true });

  private readonly server: Server = createServer((asked, answer) => {
    if (!asked.url?.startsWith('/api/')) {
      answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(PAGE);
      return;
    }
    const { host: _, ...headers } = asked.headers;
    request(address + asked.url, { agent: this.kept, headers }, (told) => {
      answer.writeHead(told.statusCode ?? 502, told.headers);
      told.pipe(answer);
    }).end();
  });

  async open(): Promise<void> {
    await new Promise<void>((done) => {
      this.server.listen(0, 'localhost', done);
    });
  }

  showing(calls: readonly string[]): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://localhost:${port}/#${encodeURIComponent(JSON.stringify(calls))}`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
    this.kept.destroy();
  }
}
