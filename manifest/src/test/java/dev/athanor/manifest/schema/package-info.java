/** How the published JSON Schema of manifests comes from the records. */
@NullMarked
package dev.athanor.manifest.schema;

import org.jspecify.annotations.NullMarked;
