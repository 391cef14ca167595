package test;

import dev.athanor.annotation.*;

/** Nothing but files. */
@Worker(
        url = true,
        compatibilityDate = "2026-04-01",
        assets = @Assets(path = "public", notFoundHandling = NotFoundHandling.NOT_FOUND_PAGE))
public interface Site {}
