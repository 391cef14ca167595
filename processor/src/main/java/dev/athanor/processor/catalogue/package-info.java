/** The catalogue of mistakes: one enum for each area, in whose order {@link dev.athanor.processor.catalogue.Catalogue} lists them. */
@NullMarked
package dev.athanor.processor.catalogue;

import org.jspecify.annotations.NullMarked;
