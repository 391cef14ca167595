package com.example.library;

/**
 * What is known of an article that was read, without asking for more.
 *
 * @param title its title
 */
public record ReadArticle(String title) {}
