package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The account itself, and the token. */
final class AccountArea implements Areas.Area {

    private static final int PAGE = 20;
    private static final int MAX_PAGE = 50;

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of(
                        "GET",
                        "/accounts",
                        request -> ApiResponse.of(ApiResponse.Page.of(request, List.of(account()), PAGE, MAX_PAGE))),
                Route.of("GET", "/accounts/{account}", request -> ApiResponse.of(account())),
                Route.of("GET", "/user/tokens/verify", request -> ApiResponse.of(token())),
                Route.of("GET", "/accounts/{account}/tokens/verify", request -> ApiResponse.of(token())));
    }

    private static ObjectNode account() {
        return Json.object().put("id", Account.ID).put("name", "Local cloud").put("type", "standard");
    }

    private static ObjectNode token() {
        return Json.object().put("id", Account.ID).put("status", "active");
    }
}
