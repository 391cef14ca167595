package com.example.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.junit.AthanorTest;
import dev.athanor.junit.LocalCloud;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Host names lead where they are declared to. */
@AthanorTest(value = Gateway.class, environment = "WIKI_URL=http://127.0.0.1:9")
class GatewayTest {

    private LocalCloud cloud;
    private HttpClient http;

    @BeforeEach
    void take(LocalCloud cloud, HttpClient http) {
        this.cloud = cloud;
        this.http = http;
    }

    @Test
    void aDomainLeadsToTheGateway() throws Exception {
        assertThat(get("api-test.example.com", "/a").body())
                .isEqualTo("{\"stage\":\"test\",\"hostname\":\"api-test.example.com\",\"pathname\":\"/a\"}");
    }

    @Test
    void aRouteLeadsThereForItsPathsAlone() throws Exception {
        assertThat(get("test.example.com", "/api/x").body()).contains("\"hostname\":\"test.example.com\"");
        assertThat(get("test.example.com", "/other").statusCode()).isEqualTo(404);
    }

    @Test
    void eachShopHasItsHostAndItsOwnLimit() throws Exception {
        assertThat(get("ada.shops.example.com", "/").body()).contains("\"shop\":\"ada\"");

        // More than fit into two periods, of which one may end in between.
        int status = 200;
        for (int i = 0; i <= 2 * 20 && status == 200; i++) {
            status = get("bob.shops.example.com", "/").statusCode();
        }

        assertThat(status).isEqualTo(429);
        assertThat(get("ada.shops.example.com", "/").statusCode()).isEqualTo(200);
    }

    @Test
    void eachScheduleHasItsHandler() throws Exception {
        assertThat(cloud.fireCron(Gateway.class, "0 3 * * *").ok()).isTrue();
        assertThat(cloud.fireCron(Gateway.class, "*/10 * * * *").ok()).isTrue();

        cloud.awaitLog(Gateway.class, "test: nightly, at 0 3 * * *");
        cloud.awaitLog(Gateway.class, "test: refresh");
    }

    private HttpResponse<String> get(String host, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(cloud.url(host).resolve(path)).build(), BodyHandlers.ofString());
    }
}
