/** A screen in the shop, which another project than the shop's own deploys. */
package com.example.kiosk;
