package dev.athanor.runtime.cloudflare;

import com.fasterxml.jackson.annotation.JsonProperty;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tunnels, and how those that are configured in the account lead to servers. */
@OfArea(Area.TUNNELS)
public interface TunnelsApi {

    @RequestLine("GET /cfd_tunnel?is_deleted=false&page={page}&per_page=100")
    Page<Tunnel> list(@Param("page") int page);

    @RequestLine("POST /cfd_tunnel")
    @Headers("Content-Type: application/json")
    Tunnel create(NewTunnel tunnel);

    @RequestLine(value = "DELETE /cfd_tunnel/{tunnel}", decodeSlash = false)
    Acknowledged delete(@Param("tunnel") String tunnel);

    @RequestLine(value = "GET /cfd_tunnel/{tunnel}/configurations", decodeSlash = false)
    Configuration configuration(@Param("tunnel") String tunnel);

    @RequestLine(value = "PUT /cfd_tunnel/{tunnel}/configurations", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Configuration configure(@Param("tunnel") String tunnel, Configuration configuration);

    /** What a connector needs to run the tunnel. A secret. */
    @RequestLine(value = "GET /cfd_tunnel/{tunnel}/token", decodeSlash = false)
    String token(@Param("tunnel") String tunnel);

    /** A tunnel; its {@code config_src} is {@code local} where a file on a machine configures it. */
    record Tunnel(String id, String name, @Nullable String configSrc) {

        public Tunnel {
            if (id == null || name == null) {
                throw new IllegalArgumentException("a tunnel without an id or a name");
            }
        }
    }

    record NewTunnel(String name, String configSrc) {}

    /** The configuration in its envelope; without one where a tunnel has none yet. */
    record Configuration(@Nullable Config config) {}

    /** Where requests go. Cloudflare's names in it are those of {@code cloudflared}'s own file. */
    record Config(
            @Nullable List<Ingress> ingress,
            @JsonProperty("originRequest") @Nullable OriginRequest originRequest,
            @JsonProperty("warp-routing") @Nullable WarpRouting warpRouting) {

        public Config {
            ingress = ingress == null ? null : List.copyOf(ingress);
        }
    }

    /** Which requests go to which server. */
    record Ingress(
            @Nullable String hostname,
            @Nullable String path,
            String service,
            @JsonProperty("originRequest") @Nullable OriginRequest originRequest) {}

    record WarpRouting(boolean enabled) {}

    /** How a server is reached; what is {@code null} is not sent, and left to {@code cloudflared}. */
    record OriginRequest(
            @JsonProperty("connectTimeout") @Nullable Integer connectTimeout,
            @JsonProperty("tlsTimeout") @Nullable Integer tlsTimeout,
            @JsonProperty("tcpKeepAlive") @Nullable Integer tcpKeepAlive,
            @JsonProperty("noHappyEyeballs") @Nullable Boolean noHappyEyeballs,
            @JsonProperty("keepAliveConnections") @Nullable Integer keepAliveConnections,
            @JsonProperty("keepAliveTimeout") @Nullable Integer keepAliveTimeout,
            @JsonProperty("httpHostHeader") @Nullable String httpHostHeader,
            @JsonProperty("originServerName") @Nullable String originServerName,
            @JsonProperty("matchSNItoHost") @Nullable Boolean matchSniToHost,
            @JsonProperty("caPool") @Nullable String caPool,
            @JsonProperty("noTLSVerify") @Nullable Boolean noTlsVerify,

            @JsonProperty("disableChunkedEncoding") @Nullable
            Boolean disableChunkedEncoding,

            @JsonProperty("http2Origin") @Nullable Boolean http2Origin,
            @JsonProperty("proxyType") @Nullable String proxyType) {}
}
