/** What the company's host names lead to. */
package com.example.gateway;
