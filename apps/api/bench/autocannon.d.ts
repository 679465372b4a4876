// The part of autocannon that the benchmark uses; the package ships no types.
declare module 'autocannon' {
  type Options = {
    url: string
    connections: number
    duration: number
    requests: { path: string }[]
    /** Seconds until a request counts as failed. */
    timeout: number
  }
  type Result = {
    non2xx: number
    errors: number
    '2xx': number
    /** Seconds. */
    duration: number
    latency: { p50: number; p99: number }
  }
  export default function autocannon(options: Options): Promise<Result>
}
