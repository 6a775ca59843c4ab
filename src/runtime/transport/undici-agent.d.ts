/** Only what is used. The entry of undici would replace the process-wide dispatcher, so it is imported below it. */
declare module "undici/lib/dispatcher/agent.js" {
  export default class Agent {
    constructor(options: {
      readonly allowH2: boolean;
      readonly pipelining: number;
      readonly headersTimeout: number;
      readonly bodyTimeout: number;
    });
    dispatch(options: object, handler: object): boolean;
    destroy(): Promise<void>;
  }
}
