package dev.athanor.runtime.wrangler;

import java.util.Map;

/** One area of a configuration. One class for each, and one line in {@link Sections}. */
interface Section {

    /** Adds the settings of this area; nothing where the worker has none of it. */
    void addTo(Map<String, Object> configuration, ConfiguredWorker worker);
}
