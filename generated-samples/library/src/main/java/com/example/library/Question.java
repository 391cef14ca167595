package com.example.library;

/**
 * What is known of a question.
 *
 * @param text the question
 */
public record Question(String text) {}
