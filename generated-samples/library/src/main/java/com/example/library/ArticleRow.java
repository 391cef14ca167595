package com.example.library;

import com.example.library.ArticleFacts.Language;
import java.util.Optional;

/**
 * An article as the database has it, a component for each column.
 *
 * @param id its id
 * @param title its title
 * @param text its text
 * @param language the language that it is written in
 * @param year the year in which it appeared
 * @param peer_reviewed whether others have looked at it
 * @param summary what it says in short, if somebody has written that
 */
public record ArticleRow(
        String id,
        String title,
        String text,
        Language language,
        int year,
        boolean peer_reviewed,
        Optional<String> summary) {}
