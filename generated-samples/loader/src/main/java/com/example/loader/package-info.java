/** Code that is known only at run time. */
package com.example.loader;
