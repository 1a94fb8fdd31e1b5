/** The part of it that is used here; its published types are those of a framework that is not. */
declare module "compression" {
  import type { IncomingMessage, ServerResponse } from "node:http";
  import type { BrotliOptions } from "node:zlib";

  type Filter = (request: IncomingMessage, response: ServerResponse) => boolean;
  interface Compression {
    (options: {
      readonly filter?: Filter;
      readonly brotli?: BrotliOptions;
    }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
    /** Whether the kind of content is one that gets smaller. */
    readonly filter: Filter;
  }
  const compression: Compression;
  export default compression;
}
