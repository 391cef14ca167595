/** A site after it was tidied up. What it was before is in {@code src/before}. */
package com.example.site;
