package com.example.library;

import java.util.List;

/**
 * What is known of an article besides what it is about.
 *
 * @param title its title
 * @param language the language that it is written in
 * @param year the year in which it appeared
 * @param tags what it was filed under
 */
public record ArticleFacts(String title, Language language, int year, List<String> tags) {

    /** A language that articles are written in. */
    public enum Language {
        EN,
        DE
    }
}
