// The part of autocannon that the benchmark uses; the package ships no types.
declare module 'autocannon' {
  type Options = {
    url: string
    connections: number
    duration: number
    requests: { path: string }[]
  }
  type Result = {
    non2xx: number
    errors: number
    requests: { average: number }
    latency: { p50: number; p99: number }
  }
  export default function autocannon(options: Options): Promise<Result>
}
