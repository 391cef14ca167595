package dev.athanor.runtime.env;

import tools.jackson.databind.json.JsonMapper;

/** Messages and values as JSON: Jackson's default configuration, which the generated TypeScript types are made for. */
final class Values {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private Values() {}
}
