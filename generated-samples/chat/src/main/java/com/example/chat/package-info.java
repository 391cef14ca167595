/** Chat rooms. */
package com.example.chat;
