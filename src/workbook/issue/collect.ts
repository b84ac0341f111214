import { Writable } from 'node:stream';

/** A stream that keeps what is written to it. */
export class Collector extends Writable {
  private readonly chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.chunks);
  }
}
