/** Local clouds that tests run on, and what is deployed to them. */
@NullMarked
package dev.athanor.junit.cloud;

import org.jspecify.annotations.NullMarked;
