/** Tasks that wait in a queue and are worked through, as alchemy's documentation shows it. */
package com.example.tasks;
