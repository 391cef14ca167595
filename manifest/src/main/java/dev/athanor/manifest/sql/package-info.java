/** What has to be understood of SQL, by the compiler and by whoever applies it. */
@NullMarked
package dev.athanor.manifest.sql;

import org.jspecify.annotations.NullMarked;
