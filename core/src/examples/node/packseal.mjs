// Asks PackSeal's command line from Node.js 18 or later: one process for many packs, one JSON object a line each way.
//
//     const packseal = new PackSeal('packseal.jar', ['--trust', 'list.json', '--roots', 'roots.json']);
//     const answer = await packseal.assess(']d20109506000134352...');
//     await packseal.close();
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export class PackSeal {
  #process;
  #waiting = new Map();
  #count = 0;
  #ended = null;

  constructor(jar, options = [], java = 'java') {
    this.#process = spawn(java, ['-jar', jar, 'assess', ...options], { stdio: ['pipe', 'pipe', 'inherit'] });
    createInterface({ input: this.#process.stdout }).on('line', (line) => {
      const answer = JSON.parse(line);
      this.#waiting.get(answer.id)?.resolve(answer);
      this.#waiting.delete(answer.id);
    });
    this.#process.stdin.on('error', () => {}); // told by the end of the process
    this.#process.on('error', (error) => this.#end(error));
    this.#process.on('close', (status) => this.#end(new Error(`packseal ended with exit status ${status}`)));
  }

  #end(error) {
    this.#ended ??= error;
    this.#waiting.forEach(({ reject }) => reject(error));
    this.#waiting.clear();
  }

  /** The assessment of what a scanner sent (separators kept) and of the facts known. Answers come in any order asked. */
  assess(scan, facts) {
    const id = ++this.#count;
    const record = facts ? { id, scan, facts } : { id, scan };
    if (this.#ended) {
      return Promise.reject(this.#ended);
    }
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#process.stdin.write(`${JSON.stringify(record)}\n`);
    });
  }

  /** Ends the process after the last answer. */
  close() {
    this.#process.stdin.end();
    return this.#ended ? Promise.resolve() : new Promise((resolve) => this.#process.on('close', resolve));
  }
}
