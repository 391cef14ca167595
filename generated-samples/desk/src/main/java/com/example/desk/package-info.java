/** A service that runs beside the shop's workers, on any machine with a JDK. */
package com.example.desk;
