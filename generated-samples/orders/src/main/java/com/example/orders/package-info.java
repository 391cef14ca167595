/** Orders that are processed by a workflow. */
package com.example.orders;
