package com.example.site;

import dev.athanor.annotation.Assets;
import dev.athanor.annotation.HtmlHandling;
import dev.athanor.annotation.NotFoundHandling;
import dev.athanor.annotation.Worker;

/** A site of files alone: no code runs, and requests cost nothing. */
@Worker(
        url = true,
        compatibilityDate = "2026-04-01",
        assets =
                @Assets(
                        path = "src/main/site",
                        htmlHandling = HtmlHandling.DROP_TRAILING_SLASH,
                        notFoundHandling = NotFoundHandling.NOT_FOUND_PAGE))
public interface Site {}
