package com.example.tasks;

/**
 * Something to do.
 *
 * @param id what it is called; a task of the same id is the same task
 */
public record Task(String id) {}
