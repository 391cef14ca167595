package dev.athanor.local.api;

import dev.athanor.local.workerd.WorkerdException;
import java.util.List;

/**
 * Where programs outside begin to call methods of workers and Durable Objects. Cloudflare has nothing like it, so that its path
 * is none of Cloudflare's.
 */
final class RpcArea implements Areas.Area {

    private final ApiContext context;

    RpcArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of("POST", "/accounts/{account}/athanor/rpc", request -> session()));
    }

    private ApiResponse session() {
        try {
            return ApiResponse.of(context.workerd().rpc());
        } catch (WorkerdException e) {
            throw ApiError.internal(String.valueOf(e.getMessage()));
        }
    }
}
