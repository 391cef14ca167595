package com.example.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.binding.TenantScript;
import dev.athanor.junit.AthanorTest;
import dev.athanor.junit.LocalCloud;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The platform with its two tenants, and with one that comes and goes. */
@AthanorTest
class PlatformTest {

    private LocalCloud cloud;
    private HttpClient http;

    @BeforeEach
    void take(LocalCloud cloud, HttpClient http) {
        this.cloud = cloud;
        this.http = http;
    }

    @Test
    void aTenantIsCalledByItsName() throws Exception {
        assertThat(get("/acme/")).isEqualTo("200 Welcome to Acme");
        assertThat(get("/globex/about")).contains("<title>Globex</title>");
        assertThat(get("/nobody/")).isEqualTo("404 There is no tenant \"nobody\"");
    }

    @Test
    void whatTenantsFetchGoesThroughTheOutboundWorker() throws Exception {
        assertThat(get("/acme/clock")).isEqualTo("200 the hour of acme");
        assertThat(get("/acme/weather")).isEqualTo("403 acme may not call weather.example.com");
        assertThat(get("/globex/")).isEqualTo("403 globex may not call clock.platform.example");
    }

    @Test
    void aTenantComesAndGoesWhileThePlatformRuns(Gateway env) throws Exception {
        env.tenants()
                .deploy("initech", TenantScript.of("export default { fetch: () => new Response('hi') }", "2026-04-01"));

        assertThat(env.tenants().scripts()).containsExactly("acme", "globex", "initech");
        assertThat(get("/initech/")).isEqualTo("200 hi");

        env.tenants().delete("initech");

        assertThat(get("/initech/")).startsWith("404");
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(cloud.url(Gateway.class).resolve(path)).build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body().strip();
    }
}
