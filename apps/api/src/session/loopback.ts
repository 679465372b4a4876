/** Whether a host name or address, as in a URL, a setting or a socket, means this machine itself. */
export const isLoopback = (host: string): boolean =>
  /^(localhost|(::ffff:)?127\.0\.0\.1|\[?::1\]?)$/i.test(host)
