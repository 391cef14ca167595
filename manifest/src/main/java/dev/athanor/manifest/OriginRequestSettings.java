package dev.athanor.manifest;

import org.jspecify.annotations.Nullable;

/**
 * How a tunnel reaches a server; times in seconds.
 *
 * @param connectTimeout the longest wait for a TCP connection
 * @param tlsTimeout the longest wait for a TLS handshake
 * @param tcpKeepAlive the time between signs of life on a connection
 * @param noHappyEyeballs whether IPv4 and IPv6 are not tried side by side
 * @param keepAliveConnections how many idle connections are kept
 * @param keepAliveTimeout how long an idle connection is kept
 * @param httpHostHeader the {@code Host} header that the server gets
 * @param originServerName the name that the server's certificate is to have
 * @param matchSniToHost whether the name asked for by TLS is the request's host
 * @param caPool the file, on the connector's machine, with the authorities of the server's certificate
 * @param noTlsVerify whether any certificate of the server is accepted
 * @param disableChunkedEncoding whether requests are sent without chunked encoding
 * @param http2Origin whether the server is spoken to by HTTP/2
 * @param proxyType the kind of proxy that is started: empty, or {@code socks}
 */
public record OriginRequestSettings(
        @Nullable Integer connectTimeout,
        @Nullable Integer tlsTimeout,
        @Nullable Integer tcpKeepAlive,
        @Nullable Boolean noHappyEyeballs,
        @Nullable Integer keepAliveConnections,
        @Nullable Integer keepAliveTimeout,
        @Template @Nullable String httpHostHeader,
        @Template @Nullable String originServerName,
        @Nullable Boolean matchSniToHost,
        @Template @Nullable String caPool,
        @Nullable Boolean noTlsVerify,
        @Nullable Boolean disableChunkedEncoding,
        @Nullable Boolean http2Origin,
        @Nullable String proxyType) {}
