package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The account itself, its only member, and the token. */
final class AccountArea implements Areas.Area {

    /** The address of the account's only member. */
    static final String EMAIL = "local@example.com";

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
                Route.of("GET", "/accounts/{account}/workers/account-settings", request -> ApiResponse.of(settings())),
                Route.of("GET", "/user", request -> ApiResponse.of(user())),
                Route.of(
                        "GET",
                        "/memberships",
                        request -> ApiResponse.of(ApiResponse.Page.of(request, List.of(membership()), PAGE, MAX_PAGE))),
                Route.of("GET", "/user/tokens/verify", request -> ApiResponse.of(token())),
                Route.of("GET", "/accounts/{account}/tokens/verify", request -> ApiResponse.of(token())));
    }

    private static ObjectNode account() {
        return Json.object().put("id", Account.ID).put("name", "Local cloud").put("type", "standard");
    }

    private static ObjectNode settings() {
        return Json.object().put("default_usage_model", "standard").put("green_compute", false);
    }

    private static ObjectNode user() {
        return Json.object().put("id", Account.ID).put("email", EMAIL);
    }

    private static ObjectNode membership() {
        ObjectNode membership = Json.object().put("id", Account.ID).put("status", "accepted");
        membership.set("account", account());
        membership.putArray("roles");
        return membership;
    }

    private static ObjectNode token() {
        return Json.object().put("id", Account.ID).put("status", "active");
    }
}
