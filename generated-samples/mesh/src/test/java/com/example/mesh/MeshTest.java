package com.example.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.binding.RpcException;
import dev.athanor.junit.AthanorTest;
import dev.athanor.junit.LocalCloud;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The workers of the shop, which call each other. */
@AthanorTest(Storefront.class)
class MeshTest {

    private LocalCloud cloud;
    private HttpClient http;

    @BeforeEach
    void take(LocalCloud cloud, HttpClient http) {
        this.cloud = cloud;
        this.http = http;
    }

    @Test
    void aCallGoesAllTheWayAroundACircleOfWorkers() throws Exception {
        assertThat(get("/products/tea").body())
                .isEqualTo("{\"id\":\"tea\",\"name\":\"Green tea\",\"cents\":450,\"left\":12}");
        assertThat(get("/products/none").statusCode()).isEqualTo(404);
    }

    @Test
    void aWorkerIsReachedByRequestsToo() throws Exception {
        assertThat(get("/stock").body()).isEqualTo("{\"tea\":12,\"cup\":3}");
    }

    @Test
    void whatStaysAtTheOtherEndIsCalledThereAndCallsBack() throws Exception {
        assertThat(get("/reservations/tea").body()).isEqualTo("{\"meanwhile\":11,\"afterwards\":12}");
        assertThat(get("/count").body()).isEqualTo("tea: 12, cup: 3; 15 in all\n");
    }

    @Test
    void theOtherEndSeesWhoCalls() throws Exception {
        HttpResponse<String> answer = get("/orders/tea");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("readers may not take anything\n");
    }

    @Test
    void oneWorkerOfTheCircleIsReplaced() throws Exception {
        cloud.replace(Prices.class, product -> 1);

        assertThat(get("/products/tea").body()).contains("\"name\":\"Green tea\",\"cents\":1");
    }

    @Test
    void javaCallsWhatTheStorefrontIsBoundTo(Storefront env) {
        assertThat(env.products().find("tea")).isEqualTo(Optional.of(new Product("tea", "Green tea", 450)));
        assertThat(env.products().find("none")).isEmpty();
        assertThatThrownBy(() -> env.stock().take("tea"))
                .isInstanceOf(RpcException.class)
                .hasMessage("readers may not take anything");

        Stock.Reservation reservation = env.stock().reserve("cup");
        assertThat(reservation.left()).isEqualTo(2);
        assertThat(reservation.giveBack()).isEqualTo(3);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(cloud.url(Storefront.class).resolve(path))
                        .build(),
                BodyHandlers.ofString());
    }
}
