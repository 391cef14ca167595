/** What an apply survives: kills, faults, others, chance, size. */
@NullMarked
package dev.athanor.reliability;

import org.jspecify.annotations.NullMarked;
