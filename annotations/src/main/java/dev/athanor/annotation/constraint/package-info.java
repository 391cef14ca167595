/** Rules that stand on the members of the vocabulary, so that Javadoc shows them and one generic check enforces them. */
package dev.athanor.annotation.constraint;
