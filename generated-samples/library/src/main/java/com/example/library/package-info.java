/** A library that finds articles by what they are about. */
package com.example.library;
