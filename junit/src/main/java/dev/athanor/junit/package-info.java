/**
 * Tests of a stack that is deployed to a local cloud, with JUnit: {@link dev.athanor.junit.AthanorTest} on a class, and a
 * {@link dev.athanor.junit.LocalCloud} as a parameter of its tests.
 */
@NullMarked
package dev.athanor.junit;

import org.jspecify.annotations.NullMarked;
