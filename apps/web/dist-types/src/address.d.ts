/** The query of an address as the router holds it: every parameter with all its values. */
export type Search = Record<string, string[]>;
/** Reads `?measure=1&measure=2` as `{ measure: ['1', '2'] }`. */
export declare function parseSearch(query: string): Search;
export declare const fromParams: (params: URLSearchParams) => Search;
export declare const toParams: (search: Search) => URLSearchParams;
export declare function stringifySearch(search: Record<string, unknown>): string;
