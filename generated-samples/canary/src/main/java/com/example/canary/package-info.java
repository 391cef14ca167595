/** A worker whose versions are tried, promoted little by little, and taken back. */
package com.example.canary;
