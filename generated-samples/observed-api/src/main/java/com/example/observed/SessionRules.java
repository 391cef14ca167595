package com.example.observed;

import java.util.List;

/**
 * What sessions are like.
 *
 * @param secondsToLive after how many seconds one ends
 * @param users who may have one
 */
public record SessionRules(int secondsToLive, List<String> users) {}
