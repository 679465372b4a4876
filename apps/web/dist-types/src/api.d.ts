import { QueryClient } from '@tanstack/react-query';
export declare const queryClient: QueryClient;
/** Query options for every read of the registry: `api.project.search.queryOptions(question)`. */
export declare const api: import("@trpc/tanstack-react-query").TRPCOptionsProxy<import("@renkei/client").Api, {
    keyPrefix: false;
}>;
