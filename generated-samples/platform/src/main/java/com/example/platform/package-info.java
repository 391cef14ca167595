/** A platform whose tenants bring their own code. */
package com.example.platform;
