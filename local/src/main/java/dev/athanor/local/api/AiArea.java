package dev.athanor.local.api;

import java.util.List;

/** Models, which only Cloudflare runs. */
final class AiArea implements Areas.Area {

    @Override
    public List<Route> routes() {
        return List.of(Route.of("POST", "/accounts/{account}/ai/run/{model...}", request -> {
            throw new ApiError(
                    400,
                    1000,
                    "The local cloud runs no models. " + request.path("model")
                            + " is run where the stage is deployed to Cloudflare: set CLOUDFLARE_API_TOKEN and"
                            + " CLOUDFLARE_ACCOUNT_ID.");
        }));
    }
}
