package com.example.chat;

/**
 * What somebody said.
 *
 * @param name who
 * @param text what
 */
public record Message(String name, String text) {}
