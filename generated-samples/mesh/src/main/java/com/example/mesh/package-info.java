/** A shop as five workers: each knows one thing and asks the others for the rest. */
package com.example.mesh;
